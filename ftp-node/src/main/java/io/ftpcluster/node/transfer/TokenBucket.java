package io.ftpcluster.node.transfer;

import java.util.concurrent.TimeUnit;

/**
 * Bytes per second, shared by any number of transfers. Bytes are paid for after they moved, so every mover waits for
 * its own bytes and for those that were paid for before, in turn. What was not used is kept for a tenth of a second
 * only: more would let a transfer burst. Thread-safe; nothing waits here.
 */
final class TokenBucket {
    private static final long KEPT_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private static final double NANOS_PER_SECOND = TimeUnit.SECONDS.toNanos(1);

    private final long whole;
    private volatile long bytesPerSecond;
    private long paidUntil;

    TokenBucket(long bytesPerSecond, long now) {
        this.whole = bytesPerSecond;
        this.bytesPerSecond = bytesPerSecond;
        this.paidUntil = now;
    }

    /** Gives a part of the rate to this node, at least a byte per second; the rest is for others. */
    void share(int part, int parts) {
        bytesPerSecond = Math.max(1, (long) ((double) whole * part / parts));
    }

    /** How many bytes move smoothly at once: those of a tenth of a second. */
    long chunk() {
        return Math.max(1, bytesPerSecond / 10);
    }

    /**
     * Pays for bytes that have moved.
     *
     * @param now {@link System#nanoTime()}
     * @return for how many nanoseconds the payer must move nothing; 0 or less: it may go on
     */
    synchronized long pay(long bytes, long now) {
        long unused = now - paidUntil - KEPT_NANOS;
        if (unused > 0) {
            paidUntil += unused;
        }
        paidUntil += (long) (bytes * NANOS_PER_SECOND / bytesPerSecond);
        return paidUntil - now;
    }
}
