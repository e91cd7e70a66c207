package io.ftpcluster.node.transfer;

import java.util.concurrent.TimeUnit;

/**
 * How much of a file to send in one system call: much to a fast client, so that calls cost nothing; little to a slow
 * one, so that its progress can be seen and a stall is told from slowness. Not thread-safe.
 */
final class ChunkSize {
    private static final long SMALLEST = 1L << 17;
    private static final long LARGEST = 1L << 24;
    private static final long FAST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private long bytes = 2 * SMALLEST;

    long bytes() {
        return bytes;
    }

    /** Learns from how long the last chunk took. */
    void adapt(long nanos) {
        if (nanos < FAST_NANOS) {
            bytes = Math.min(LARGEST, bytes * 2);
        } else if (nanos > SLOW_NANOS) {
            bytes = Math.max(SMALLEST, bytes / 2);
        }
    }
}
