package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.node.cluster.OpenSession;
import io.ftpcluster.node.cluster.Place;
import io.ftpcluster.node.cluster.SessionActivity;
import io.ftpcluster.node.cluster.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletionStage;

/**
 * Whose session it is, how often the client has tried, and what the session remembers for its user. Used on the
 * session's thread; methods that say so may be called by any.
 */
public final class SessionAccount {
    private static final int MOST_FAILED_LOGINS = 3;

    private final String session;
    private final String peer;
    private final SessionServices services;
    private final Seat seat;
    private final SessionActivity activity;

    private volatile long withoutLoginSince = System.nanoTime();
    private volatile LoginState state = new LoginState.Anonymous();
    private Workspace workspace = new Workspace();
    private int failedLogins;
    private int commandsWithoutLogin;

    /** Nobody's yet. */
    SessionAccount(String session, String peer, SessionServices services, Seat seat, SessionActivity activity) {
        this.session = session;
        this.peer = peer;
        this.services = services;
        this.seat = seat;
        this.activity = activity;
    }

    /** How far the login has come. Any thread. */
    LoginState state() {
        return state;
    }

    /** Whether the client is logged in. Any thread. */
    boolean isLoggedIn() {
        return state instanceof LoginState.LoggedIn;
    }

    /** For how long nobody has been logged in, if nobody is. Any thread. */
    Duration withoutLogin() {
        return Duration.ofNanos(System.nanoTime() - withoutLoginSince);
    }

    /** The client's address as text. Any thread. */
    String peer() {
        return peer;
    }

    /** What the session remembers. */
    Workspace workspace() {
        return workspace;
    }

    /**
     * Notes the name the client gave; whoever was logged in is logged out. What a client has chosen before it says its
     * name stays (OPTS, RFC 2389 §4).
     */
    public void name(String user) {
        if (isLoggedIn()) {
            logOut();
        }
        state = new LoginState.Named(user);
    }

    /**
     * Asks the cluster for a place. Where there is one, {@link #logIn} follows; it is given back with the logout or the
     * connection.
     *
     * @param tls version and cipher of TLS on the control connection; empty: in clear
     */
    public CompletionStage<Place> takePlace(AuthResult.Granted granted, String tls) {
        SessionRecord record = new SessionRecord(session, granted.username(), peer, Instant.now(), tls);
        return services.cluster().sessions().open(new OpenSession(record, activity, granted.limits()));
    }

    /** Notes a login. */
    public void logIn(AuthResult.Granted granted) {
        state = new LoginState.LoggedIn(
                granted.username(),
                granted.home(),
                new Rights(granted.permissions(), granted.paths()),
                new UserFiles(services.volume(), services.cluster().quotas(), granted),
                granted.mark(),
                services.data().bandwidth().join(granted.username(), granted.limits()),
                System.nanoTime());
        seat.logIn();
        failedLogins = 0;
        commandsWithoutLogin = 0;
    }

    /** Notes a wrong password; true when the client has had enough attempts. */
    public boolean failLogin() {
        state = new LoginState.Anonymous();
        failedLogins++;
        return failedLogins >= MOST_FAILED_LOGINS;
    }

    /** Forgets the user and everything that was chosen (RFC 959 §4.1.1, REIN). */
    public void logOut() {
        workspace.cancelRendezvous();
        workspace = new Workspace();
        endBandwidth();
        seat.logOut();
        if (isLoggedIn()) {
            services.cluster().sessions().closed(session);
            withoutLoginSince = System.nanoTime();
        }
        state = new LoginState.Anonymous();
    }

    /** The connection is gone: what was held is given back. */
    void release() {
        workspace.cancelRendezvous();
        endBandwidth();
        services.cluster().sessions().closed(session);
    }

    private void endBandwidth() {
        if (state instanceof LoginState.LoggedIn user) {
            user.bandwidth().close();
        }
    }

    /** Whether the next command would be one too many without a login. */
    boolean isPatienceOver() {
        return !isLoggedIn() && commandsWithoutLogin >= mostBeforeLogin();
    }

    private int mostBeforeLogin() {
        return services.config().limits().maxCommandsBeforeLogin().orElse(Integer.MAX_VALUE);
    }

    /** Counts a command, unless the client is logged in. */
    void countCommand() {
        if (!isLoggedIn()) {
            commandsWithoutLogin++;
        }
    }
}
