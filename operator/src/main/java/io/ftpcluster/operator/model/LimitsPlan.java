package io.ftpcluster.operator.model;

import java.time.Duration;

/**
 * What a session may do.
 *
 * @param timers how long it may do it
 * @param rates how fast
 * @param sessionsPerNode at one time; 0: unlimited
 * @param sessionsPerAddressAndNode of one client address on one node at one time; 0: unlimited
 */
public record LimitsPlan(Timers timers, Rates rates, int sessionsPerNode, int sessionsPerAddressAndNode) {
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

    /**
     * Bytes per second; 0: unlimited.
     *
     * @param upload of one session
     * @param download of one session
     * @param userUpload of all sessions of a user on a node
     * @param userDownload of all sessions of a user on a node
     */
    public record Rates(long upload, long download, long userUpload, long userDownload) {}
}
