package io.ftpcluster.node.transfer;

import java.util.concurrent.TimeUnit;

/**
 * How much of a file to send in one system call: enough for a fast client that calls cost nothing, and no more than
 * stays in the processor's caches until the client has it, or clients that load at once push each other's bytes out;
 * little to a slow one, so that its progress can be seen. Not thread-safe.
 */
final class ChunkSize {
    private static final long SMALLEST = 1L << 16;
    private static final long LARGEST = 1L << 18;
    private static final long FAST_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long SLOW_NANOS = TimeUnit.SECONDS.toNanos(1);

    private long bytes = LARGEST;

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
