package io.ftpcluster.node.config;

/** How much TLS, or a certificate, is asked for. */
public enum TlsMode {
    /** Not offered. */
    OFF,
    /** The client may choose. */
    OPTIONAL,
    /** Without it the client is refused. */
    REQUIRED
}
