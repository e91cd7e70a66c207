package io.ftpcluster.node.config;

import java.time.Duration;
import java.util.Optional;

/**
 * The clocks of a session and its transfers.
 *
 * @param login a client must have logged in within this time
 * @param dataConnection a client must have opened the data connection within this time after the verb
 * @param stall a transfer that moves no byte for this time has failed
 * @param transfer a transfer that takes longer than this has failed; empty: it may take any time
 * @param freePort how long PASV waits for a free port before it answers 425
 * @param drainQuiet a draining session that sent no command for this time is idle; short enough to end soon, long
 *     enough that a client between EPSV and STOR is not cut
 * @param lastReply how long the last reply of a session may take to leave before the connection is cut
 */
public record SessionTimers(
        Duration login,
        Duration dataConnection,
        Duration stall,
        Optional<Duration> transfer,
        Duration freePort,
        Duration drainQuiet,
        Duration lastReply) {
    /** What no setting changes: {@link #freePort()}. */
    static final Duration FREE_PORT = Duration.ofSeconds(5);

    /** What no setting changes: {@link #drainQuiet()}. */
    static final Duration DRAIN_QUIET = Duration.ofSeconds(2);

    /** What no setting changes: {@link #lastReply()}. */
    static final Duration LAST_REPLY = Duration.ofSeconds(30);
}
