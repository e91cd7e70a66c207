package io.ftpcluster.node.config;

import java.time.Duration;
import java.util.List;

/**
 * What a TLS handshake must have.
 *
 * @param oldTls whether TLS 1.2 is spoken beside 1.3
 * @param clientCertificate whether the client shows a certificate
 * @param serverNames host names that a client may ask for; empty: any
 * @param limit how long a handshake may take; no setting changes it
 */
public record HandshakeRules(boolean oldTls, TlsMode clientCertificate, List<String> serverNames, Duration limit) {
    /** What a node gives a client for its handshake. */
    public static final Duration STANDARD_LIMIT = Duration.ofSeconds(15);

    public HandshakeRules {
        serverNames = List.copyOf(serverNames);
    }
}
