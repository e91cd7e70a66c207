package io.ftpcluster.bench.load;

import java.util.concurrent.atomic.AtomicLong;

/** What one thread has done. Its thread writes; the figures may be read from any. */
public final class Tally {
    /** Where a run stands. */
    enum Phase {
        WARMING_UP,
        MEASURING,
        OVER
    }

    private final AtomicLong operations = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final Latencies latencies = new Latencies();
    private final Latencies firstBytes = new Latencies();
    private volatile Phase phase = Phase.WARMING_UP;

    void enter(Phase next) {
        phase = next;
    }

    /** Whether the work should end, also in the middle. */
    public boolean isOver() {
        return phase == Phase.OVER;
    }

    /** Notes bytes that went, either way. */
    public void moved(long count) {
        bytes.lazySet(bytes.get() + count);
    }

    /** Notes an operation that began at this time and is done. */
    public void done(long startedAt) {
        operations.lazySet(operations.get() + 1);
        if (phase == Phase.MEASURING) {
            latencies.add(System.nanoTime() - startedAt);
        }
    }

    /** Notes that the first byte of an answer is there. */
    public void firstByte(long startedAt) {
        if (phase == Phase.MEASURING) {
            firstBytes.add(System.nanoTime() - startedAt);
        }
    }

    long operations() {
        return operations.get();
    }

    long bytes() {
        return bytes.get();
    }

    Latencies latencies() {
        return latencies;
    }

    Latencies firstBytes() {
        return firstBytes;
    }
}
