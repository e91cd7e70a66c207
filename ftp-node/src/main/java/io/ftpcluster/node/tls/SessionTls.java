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
 * to it. The session's thread renews tickets; the rest is for any thread.
 */
public final class SessionTls {
    // The JDK counts the tickets of one connection in a byte, and stops when it is full. The handshake has sent one.
    private static final int MOST_RENEWALS = 126;
    private static final String NO_VALUE = "new tickets";

    private final ServerTls server;
    private final SSLSession agreed;
    private final String mark;
    private final String protocol;
    private final String cipher;
    private final @Nullable X509Certificate client;
    private int renewals;

    /**
     * After the handshake of a control connection.
     *
     * @param agreed what the handshake ended with
     */
    public SessionTls(ServerTls server, SSLSession agreed) {
        this.server = server;
        this.agreed = agreed;
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
     * After a data connection: lets a new ticket follow the next reply, where every client reads it.
     *
     * <p>Programs made with OpenSSL use a ticket of TLS 1.3 once. They find new ones on data connections that they read,
     * but not after an upload, where tickets are held back until the client has closed. A ticket sent this way can be
     * used once only, also by clients that would use the first one again and again (GnuTLS); so once there was one,
     * there must be one each time, and before there is none. Where a client need not resume, it gets none until it has
     * shown that it has none left: FileZilla keeps to the first, and would start over when all are used up.
     *
     * @param upload whether the client writes
     * @param resumed whether it has resumed the control connection's session for that
     */
    public void renewTicket(boolean upload, boolean resumed) {
        boolean wanted = switch (server.reuse()) {
            case OFF -> false;
            case PREFER -> upload && !resumed;
            case REQUIRE -> upload;
        };
        if (protocol.equals("TLSv1.3") && (wanted || renewals > 0) && renewals < MOST_RENEWALS) {
            renewals++;
            agreed.removeValue(NO_VALUE); // What the JDK takes as a reason for new tickets, though nothing has changed.
        }
    }

    /** Whether the client needs another ticket and cannot be given one: it must connect again to go on. */
    public boolean isUsedUp() {
        return server.reuse() == SessionReuse.REQUIRE && renewals == MOST_RENEWALS;
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
