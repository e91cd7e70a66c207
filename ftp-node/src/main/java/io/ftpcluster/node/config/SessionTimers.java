package io.ftpcluster.node.config;

import java.time.Duration;

/**
 * Limits that no setting changes; a record of their own so that tests can shorten them.
 *
 * @param login a client must have logged in within this time
 * @param dataConnection a client must have opened the data connection within this time after the verb
 * @param stall a transfer that moves no byte for this time has failed
 * @param freePort how long PASV waits for a free port before it answers 425
 * @param drainQuiet a draining session that sent no command for this time is idle; short enough to end soon, long
 *     enough that a client between EPSV and STOR is not cut
 */
public record SessionTimers(
        Duration login, Duration dataConnection, Duration stall, Duration freePort, Duration drainQuiet) {
    /** What a node uses. */
    public static final SessionTimers STANDARD = new SessionTimers(
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(5),
            Duration.ofSeconds(2));
}
