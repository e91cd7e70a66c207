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

    /** A rate that holds nobody back. */
    static final long UNLIMITED = Long.MAX_VALUE;

    private volatile long bytesPerSecond;
    private long paidUntil;

    TokenBucket(long bytesPerSecond, long now) {
        this.bytesPerSecond = bytesPerSecond;
        this.paidUntil = now;
    }

    /** Changes the rate, at least a byte per second, for bytes that are paid for from now on. */
    void rate(long changed) {
        bytesPerSecond = changed;
    }

    /** How many bytes move smoothly at once: those of a tenth of a second. */
    long chunk() {
        long rate = bytesPerSecond;
        return rate == UNLIMITED ? UNLIMITED : Math.max(1, rate / 10);
    }

    /**
     * Pays for bytes that have moved.
     *
     * @param now {@link System#nanoTime()}
     * @return for how many nanoseconds the payer must move nothing; 0 or less: it may go on
     */
    long pay(long bytes, long now) {
        long rate = bytesPerSecond;
        return rate == UNLIMITED ? 0 : pay(bytes, now, rate);
    }

    private synchronized long pay(long bytes, long now, long rate) {
        long unused = now - paidUntil - KEPT_NANOS;
        if (unused > 0) {
            paidUntil += unused;
        }
        paidUntil += (long) (bytes * NANOS_PER_SECOND / rate);
        return paidUntil - now;
    }
}
