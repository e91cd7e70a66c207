package io.ftpcluster.node.session;

import io.ftpcluster.node.tls.SessionTls;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How safe a session is (RFC 2228, RFC 4217).
 *
 * <pre>
 *   clear --AUTH, 234--> switching --handshake--> secure --PBSZ, PROT P--> secure, data too
 *   (implicit TLS begins at: secure, data too)
 * </pre>
 *
 * The event loop calls {@link #secured}; the rest belongs to the session's thread where nothing else is said.
 */
public final class SessionSecurity {
    private volatile @Nullable SessionTls control;
    private volatile boolean switching;
    private volatile boolean sizeAgreed;
    private volatile boolean dataProtected;

    SessionSecurity() {}

    /** AUTH was accepted: what comes next is the handshake. */
    void beginSwitch() {
        switching = true;
    }

    /** Whether the handshake has not ended yet: nothing that comes now is a command. Any thread. */
    boolean isSwitching() {
        return switching;
    }

    /** The control connection is safe now. Event loop. */
    void secured(SessionTls agreed, boolean implicit) {
        if (implicit) {
            sizeAgreed = true;
            dataProtected = true;
        }
        control = agreed;
        switching = false;
    }

    /** What the control connection agreed on; empty: it is in clear. Any thread. */
    public Optional<SessionTls> control() {
        return Optional.ofNullable(control);
    }

    /** Whether the control connection is safe. Any thread. */
    public boolean isSecure() {
        return control != null;
    }

    /** Notes what AUTH says about data connections; nothing else is agreed yet. */
    public void protectDataFromStart(boolean safe) {
        sizeAgreed = safe;
        dataProtected = safe;
    }

    /** Notes PBSZ, which must come before PROT (RFC 2228 §3). */
    public void agreeOnSize() {
        sizeAgreed = true;
    }

    /** Whether PBSZ has come. */
    public boolean isSizeAgreed() {
        return sizeAgreed;
    }

    /** Notes PROT: whether data connections are to be safe too. */
    public void protectData(boolean safe) {
        dataProtected = safe;
    }

    /** What makes the next data connection safe; empty: it stays in clear. */
    public Optional<SessionTls> dataTls() {
        return dataProtected ? control() : Optional.empty();
    }
}
