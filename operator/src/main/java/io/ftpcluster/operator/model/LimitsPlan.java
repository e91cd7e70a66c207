package io.ftpcluster.operator.model;

import java.time.Duration;

/**
 * What a session may do.
 *
 * @param timers how long it may do it
 * @param uploadRate bytes per second; 0: unlimited
 * @param downloadRate bytes per second; 0: unlimited
 * @param sessionsPerNode at one time; 0: unlimited
 * @param sessionsPerAddressAndNode of one client address on one node at one time; 0: unlimited
 */
public record LimitsPlan(
        Timers timers, long uploadRate, long downloadRate, int sessionsPerNode, int sessionsPerAddressAndNode) {
    /**
     * Times.
     *
     * @param idle without commands and transfers
     * @param login until the client has logged in
     * @param data until the client has opened a data connection
     * @param stall of a transfer that moves no byte
     * @param transfer of a whole transfer; zero: unlimited
     */
    public record Timers(Duration idle, Duration login, Duration data, Duration stall, Duration transfer) {}
}
