package io.ftpcluster.bench.load;

/**
 * What a server did while it was watched.
 *
 * @param seconds how long it was watched
 * @param operations how many were done
 * @param bytes how many went, either way, on data connections
 * @param cpuSeconds processor time of the server's processes
 * @param latencies of the operations
 * @param firstBytes times to the first byte of each answer; empty where nobody looked
 */
public record Measured(
        double seconds, long operations, long bytes, double cpuSeconds, Latencies latencies, Latencies firstBytes) {}
