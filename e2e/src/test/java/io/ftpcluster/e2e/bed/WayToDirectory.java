package io.ftpcluster.e2e.bed;

/** How a service is told to reach the directory of {@link Elsewhere}. Whichever way, it is encrypted. */
public enum WayToDirectory {
    /** TLS from the first byte, and the authority of somebody else's certificate: nobody may be let in. */
    BELIEVING_A_STRANGER("ldaps", DirectoryMain.TLS_PORT, Elsewhere.STRANGER),

    /** TLS from the first byte. */
    LDAPS("ldaps", DirectoryMain.TLS_PORT, Elsewhere.AUTHORITY),

    /** TLS when it has been asked for, RFC 4513, section 3. */
    START_TLS("ldap", DirectoryMain.PORT, Elsewhere.AUTHORITY);

    private final String scheme;
    private final int port;
    private final String authority;

    WayToDirectory(String scheme, int port, String authority) {
        this.scheme = scheme;
        this.port = port;
        this.authority = authority;
    }

    String url(String host) {
        return scheme + "://" + host + ":" + port;
    }

    /** The Secret with the authority that is believed. */
    String authority() {
        return authority;
    }
}
