package io.ftpcluster.bench.load;

import java.time.Duration;
import java.util.Arrays;

/** How long each operation took. Not thread-safe: each thread fills its own, and they are joined afterwards. */
public final class Latencies {
    private static final int FIRST_ROOM = 1 << 12;

    private long[] nanos = new long[FIRST_ROOM];
    private int count;

    /** Notes one operation. */
    public void add(long duration) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count++] = duration;
    }

    /** Takes those of another thread in. */
    void join(Latencies other) {
        for (int i = 0; i < other.count; i++) {
            add(other.nanos[i]);
        }
    }

    /** How many operations. */
    public int count() {
        return count;
    }

    /**
     * The time within which this share of the operations was done.
     *
     * @param share above 0, at most 1
     */
    public Duration percentile(double share) {
        if (count == 0) {
            return Duration.ZERO;
        }
        Arrays.sort(nanos, 0, count);
        int rank = (int) Math.ceil(share * count);
        return Duration.ofNanos(nanos[Math.max(0, rank - 1)]);
    }
}
