package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.node.cluster.OpenSession;
import io.ftpcluster.node.cluster.Place;
import io.ftpcluster.node.cluster.SessionActivity;
import io.ftpcluster.node.cluster.SessionRecord;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Whose session it is, how often the client has tried, and what the session remembers for its user. Used on the
 * session's thread; methods that say so may be called by any.
 */
public final class SessionAccount {
    private static final int MOST_FAILED_LOGINS = 3;
    /** As long as one copy of the authentication service may know what another does not yet. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private final String session;
    private final String peer;
    private final SessionServices services;
    private final Seat seat;
    private final SessionActivity activity;

    private volatile long withoutLoginSince = System.nanoTime();
    private final AtomicReference<AuthResult.@Nullable Granted> renewal = new AtomicReference<>();
    private volatile long loggedInAt;
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
        loggedInAt = System.nanoTime();
        state = loggedIn(
                granted, new UserFiles(services.volume(), services.cluster().quotas(), granted));
        seat.logIn();
        failedLogins = 0;
        commandsWithoutLogin = 0;
    }

    private LoginState loggedIn(AuthResult.Granted granted, UserFiles files) {
        return new LoginState.LoggedIn(
                granted.username(),
                granted.home(),
                new Rights(granted.permissions(), granted.paths()),
                files,
                granted.mark(),
                services.data().bandwidth().join(granted.username(), granted.limits()),
                loggedInAt);
    }

    /** Who has logged in, as the authentication service is asked about it; empty: nobody. Any thread. */
    Optional<StandingRequest.Holder> holder() {
        if (!(state instanceof LoginState.LoggedIn user)) {
            return Optional.empty();
        }
        AuthResult.Granted coming = renewal.get();
        String mark = coming != null && coming.username().equals(user.user()) ? coming.mark() : user.mark();
        boolean fresh = System.nanoTime() - loggedInAt < FRESH.toNanos();
        return Optional.of(new StandingRequest.Holder(user.user(), peer, mark, fresh));
    }

    /** Notes what the user may do and use from the next {@link #renew} on; false when that is to come already. Any thread. */
    boolean willRenew(AuthResult.Granted granted) {
        return renewal.getAndSet(granted) == null;
    }

    /** Takes what was noted, if it is still the same user who is logged in. */
    void renew() {
        AuthResult.Granted granted = renewal.getAndSet(null);
        if (granted != null
                && state instanceof LoginState.LoggedIn user
                && user.user().equals(granted.username())
                && user.home().equals(granted.home())) {
            state = loggedIn(granted, user.files().renewed(granted));
            user.bandwidth().close();
            services.cluster().sessions().changed(session, granted.limits());
        }
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
