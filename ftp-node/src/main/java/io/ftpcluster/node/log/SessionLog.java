package io.ftpcluster.node.log;

import org.slf4j.MDC;

/** Puts session, user and peer on every line that the current thread logs, until it is closed. */
public final class SessionLog implements AutoCloseable {
    static final String SESSION = "session";
    static final String USER = "user";
    static final String PEER = "peer";

    private SessionLog() {}

    /**
     * Begins.
     *
     * @param session the session's id
     * @param user the user's name without control characters; empty before the login
     * @param peer the client's address
     */
    public static SessionLog of(String session, String user, String peer) {
        MDC.put(SESSION, session);
        MDC.put(PEER, peer);
        if (!user.isEmpty()) {
            MDC.put(USER, user);
        }
        return new SessionLog();
    }

    @Override
    public void close() {
        MDC.remove(SESSION);
        MDC.remove(USER);
        MDC.remove(PEER);
    }
}
