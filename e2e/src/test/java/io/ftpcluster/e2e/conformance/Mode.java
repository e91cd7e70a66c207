package io.ftpcluster.e2e.conformance;

/** How a client reaches the node, and whether it encrypts. */
enum Mode {
    DIRECT_CLEAR("direct, clear", false, false),
    DIRECT_TLS("direct, TLS", false, true),
    NGINX_CLEAR("nginx, clear", true, false),
    NGINX_TLS("nginx, TLS", true, true);

    private final String title;
    private final boolean proxied;
    private final boolean encrypted;

    Mode(String title, boolean proxied, boolean encrypted) {
        this.title = title;
        this.proxied = proxied;
        this.encrypted = encrypted;
    }

    /** Its name on the page. */
    String title() {
        return title;
    }

    /** Whether nginx stands between client and node. */
    boolean proxied() {
        return proxied;
    }

    /** Whether control and data are encrypted by explicit TLS. */
    boolean encrypted() {
        return encrypted;
    }
}
