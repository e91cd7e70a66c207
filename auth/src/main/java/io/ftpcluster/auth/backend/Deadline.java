package io.ftpcluster.auth.backend;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * Until when an attempt may still wait for its turn. Whoever asks gives up after a while; a password that is looked at
 * later costs a core for nobody, and counts as a failure that nobody has seen. Half of the caller's patience may be spent
 * on waiting, in all lines together; the other half is for the check, which takes three seconds at most where others are
 * asked, and for holding back the answer. Belongs to the thread that answers; without one there is no bound.
 */
public final class Deadline {
    private static final ScopedValue<Long> END_OF_WAITING = ScopedValue.newInstance();
    private static final int WAITING_PART = 2;

    private Deadline() {}

    /**
     * Answers on the calling thread.
     *
     * @param patience how long the caller waits for the answer
     */
    public static <T> T within(Duration patience, Supplier<T> answer) {
        long end = System.nanoTime() + patience.dividedBy(WAITING_PART).toNanos();
        return ScopedValue.where(END_OF_WAITING, end).call(answer::get);
    }

    /** How long somebody may wait who would not wait for longer than this. Zero: no more, not for a moment. */
    public static Duration atMost(Duration longest) {
        if (!END_OF_WAITING.isBound()) {
            return longest;
        }
        long left = Math.max(0, END_OF_WAITING.get() - System.nanoTime());
        return Duration.ofNanos(Math.min(left, longest.toNanos()));
    }
}
