package io.ftpcluster.operator.model;

import java.time.Duration;

/**
 * What a session may do.
 *
 * @param timers how long it may do it
 * @param rates how fast
 * @param sessionsPerNode at one time; 0: unlimited
 * @param sessionsPerAddressAndNode of one client address on one node at one time; 0: unlimited
 * @param transfersPerNode transfers and listings at one time; 0: as many as the memory bears
 * @param shared what is counted over all nodes
 */
public record LimitsPlan(
        Timers timers,
        Rates rates,
        int sessionsPerNode,
        int sessionsPerAddressAndNode,
        int transfersPerNode,
        Shared shared) {
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
     * Counted in Redis, over all nodes together; 0: unlimited.
     *
     * @param sessions at one time
     * @param sessionsPerAddress of one client address at one time
     * @param deniedWithoutRedis whether nobody is let in while nobody can count
     */
    public record Shared(int sessions, int sessionsPerAddress, boolean deniedWithoutRedis) {}

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
