package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.net.AddressBlock;
import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.config.SessionConfig;
import io.ftpcluster.node.config.SessionTimers;
import java.net.InetAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * All open sessions, and their clocks: one sweep over all of them costs less than a timer for each. Thread-safe.
 */
public final class SessionRegistry {
    private static final Reply TOO_SLOW = Reply.of(ReplyCode.SERVICE_CLOSING, "Login took too long.");
    private static final Reply IDLE = Reply.of(ReplyCode.SERVICE_CLOSING, "No command for too long.");
    private static final Reply KICKED = Reply.of(ReplyCode.SERVICE_CLOSING, "Session ended by the administrator.");
    private static final Reply CLOSING = Reply.of(ReplyCode.SERVICE_CLOSING, "Service closing, please connect again.");

    private final Set<FtpSession> sessions = ConcurrentHashMap.newKeySet();
    private final SessionConfig config;
    private final SessionTimers timers;

    /** With the limits of a session. */
    public SessionRegistry(SessionConfig config) {
        this.config = config;
        this.timers = config.timers();
    }

    /** A session has begun. */
    public void add(FtpSession session) {
        sessions.add(session);
    }

    /** A session's connection is gone. */
    public void remove(FtpSession session) {
        sessions.remove(session);
    }

    /** How many sessions are open. */
    public int size() {
        return sessions.size();
    }

    /** The open sessions of a user. */
    public List<FtpSession> of(String user) {
        return sessions.stream()
                .filter(session -> session.login() instanceof LoginState.LoggedIn in
                        && in.user().equals(user))
                .toList();
    }

    /** Ends sessions whose time is up; called about once a second. A running command stops the clocks. */
    public void sweep() {
        for (FtpSession session : sessions) {
            if (session.isLateWithLogin(timers.login())) {
                session.end(TOO_SLOW);
            } else if (session.isQuietFor(config.idleTimeout())) {
                session.end(IDLE);
            }
            session.endIfIdle();
            session.cutIfEndedFor(timers.lastReply());
        }
    }

    /** Ends sessions that are idle between commands, while the node drains; called often. */
    public void endQuiet() {
        for (FtpSession session : sessions) {
            if (session.isQuietFor(timers.drainQuiet())) {
                session.end(CLOSING);
            }
        }
    }

    /**
     * Ends the sessions that an administrator means: running transfers are cut, and have failed. Says how many.
     *
     * @param saidAt when the administrator has said it, by {@link System#nanoTime()}: a user who has logged in since, and
     *     a client that has connected since, stays
     */
    public int kick(KickMessage whose, long saidAt) {
        List<FtpSession> meant = sessions.stream().filter(meant(whose, saidAt)).toList();
        meant.forEach(session -> session.endNow(KICKED));
        return meant.size();
    }

    private static Predicate<FtpSession> meant(KickMessage whose, long saidAt) {
        return switch (whose.kind()) {
            case SESSION -> session -> session.id().equals(whose.name());
            case USER ->
                session -> session.login() instanceof LoginState.LoggedIn in
                        && in.user().equals(whose.name())
                        && in.since() - saidAt < 0;
            case ADDRESS -> isIn(AddressBlock.parse(whose.name())).and(session -> session.openedAt() - saidAt < 0);
        };
    }

    private static Predicate<FtpSession> isIn(AddressBlock block) {
        // Without the interface's name, as in fe80::1%eth0: nobody outside this node knows it.
        return session -> block.contains(InetAddress.ofLiteral(session.peer().replaceFirst("%.*", "")));
    }

    /** Who has sessions here, each user once for each address and mark. */
    public List<Holder> holders() {
        return sessions.stream()
                .flatMap(session -> session.account().holder().stream())
                .distinct()
                .toList();
    }

    /** The sessions that are open now, by the names of their users. */
    public SessionsByUser byUser() {
        return SessionsByUser.of(sessions);
    }

    /** Ends every session: running transfers are cut and answered, then the session is closed. */
    public void endAll() {
        for (FtpSession session : sessions) {
            session.endNow(CLOSING);
        }
    }
}
