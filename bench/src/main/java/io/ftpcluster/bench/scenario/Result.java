package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.Measured;

/** What came out of one scenario on one server. */
public sealed interface Result {
    /** The server was kept busy. */
    record Busy(Measured measured) implements Result {}

    /**
     * The server held idle sessions.
     *
     * @param beforeKib its memory without them
     * @param afterKib its memory with them
     * @param sessions how many
     */
    record Memory(long beforeKib, long afterKib, int sessions) implements Result {
        /** What one session costs. */
        public double perSessionKib() {
            return (double) (afterKib - beforeKib) / Math.max(1, sessions);
        }
    }

    /** There is no figure, because of this. */
    record Missing(String reason) implements Result {}
}
