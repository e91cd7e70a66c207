package io.ftpcluster.node.tls;

import io.ftpcluster.node.config.SessionReuse;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;
import org.jspecify.annotations.Nullable;

/**
 * The TLS of one FTP session: what its control connection agreed on, and what its data connections must show to belong
 * to it. Immutable.
 */
public final class SessionTls {
    private final ServerTls server;
    private final String mark;
    private final String protocol;
    private final String cipher;
    private final @Nullable X509Certificate client;

    /**
     * After the handshake of a control connection.
     *
     * @param agreed what the handshake ended with
     */
    public SessionTls(ServerTls server, SSLSession agreed) {
        this.server = server;
        // Another mark than the engine was made with, when the client resumed a session of an earlier connection.
        this.mark = String.valueOf(agreed.getPeerHost());
        this.protocol = agreed.getProtocol();
        this.cipher = agreed.getCipherSuite();
        this.client = clientOf(agreed);
    }

    private static @Nullable X509Certificate clientOf(SSLSession agreed) {
        try {
            Certificate[] chain = agreed.getPeerCertificates();
            return chain.length > 0 && chain[0] instanceof X509Certificate shown ? shown : null;
        } catch (SSLPeerUnverifiedException none) {
            return null;
        }
    }

    /** Version and cipher, for STAT and logs. */
    public String description() {
        return protocol + ", " + cipher;
    }

    /** Who the client is by its certificate; empty when it showed none. */
    public Optional<String> clientSubject() {
        return Optional.ofNullable(client)
                .map(shown -> shown.getSubjectX500Principal().getName());
    }

    /** For a data connection of this session; the server's side also where the server dials. */
    public SSLEngine dataEngine() {
        return server.dataEngine();
    }

    /** How long a handshake may take. */
    public Duration handshakeLimit() {
        return server.handshakeLimit();
    }

    /** Whether a data connection resumed a session of this control connection, itself or through another one. */
    public boolean isResumedBy(SSLSession data) {
        return mark.equals(data.getPeerHost());
    }

    /**
     * Why a data connection may not be used after its handshake.
     *
     * @return for the client; empty when it may be used
     */
    public Optional<String> objectionTo(SSLSession data) {
        if (server.reuse() == SessionReuse.REQUIRE && !isResumedBy(data)) {
            return Optional.of("The data connection must resume the TLS session of the control connection.");
        }
        if (client != null && !client.equals(clientOf(data))) {
            return Optional.of("The data connection must show the client certificate of the control connection.");
        }
        return Optional.empty();
    }
}
