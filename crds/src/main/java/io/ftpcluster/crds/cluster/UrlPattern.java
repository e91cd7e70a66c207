package io.ftpcluster.crds.cluster;

/** Parts of patterns for URLs in a spec. */
final class UrlPattern {
    /** A host name, an IPv4 address or an IPv6 address in brackets, and a port if there is one. */
    static final String HOST_AND_PORT = "([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{1,5})?";

    private UrlPattern() {}
}
