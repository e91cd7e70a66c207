package io.ftpcluster.contract.password;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Lets a few passwords be checked at the same time, some more wait in order, and sends the rest away. One hash costs a
 * core and memory, by design: whoever sends names and passwords without end must not be able to take all of either.
 * Thread-safe; waiting holds the calling thread.
 */
public final class CheckLine {
    private final Semaphore admitted;
    private final Semaphore checking;

    /** Why a check was not made. */
    public enum Refusal {
        /** As many wait already as may. */
        FULL,
        /** Its turn did not come in time. */
        TOO_LATE,
        /** The waiting thread was interrupted; it still is. */
        INTERRUPTED
    }

    /**
     * With bounds.
     *
     * @param parallel how many checks may run
     * @param waiting how many more may wait
     */
    public CheckLine(int parallel, int waiting) {
        this.admitted = new Semaphore(parallel + waiting);
        this.checking = new Semaphore(parallel, true);
    }

    /**
     * What the check says, or what there is to say when it was not made.
     *
     * @param wait how long it may wait for its turn; zero: not for a moment, so it is not made
     */
    public <T> T inTurn(Duration wait, Supplier<T> check, Function<Refusal, T> refused) {
        if (!admitted.tryAcquire()) {
            return refused.apply(Refusal.FULL);
        }
        try {
            return afterOthers(wait, check, refused);
        } finally {
            admitted.release();
        }
    }

    /** How many wait right now. */
    public int waiting() {
        return checking.getQueueLength();
    }

    private <T> T afterOthers(Duration wait, Supplier<T> check, Function<Refusal, T> refused) {
        try {
            if (!wait.isPositive() || !checking.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                return refused.apply(Refusal.TOO_LATE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return refused.apply(Refusal.INTERRUPTED);
        }
        try {
            return check.get();
        } finally {
            checking.release();
        }
    }
}
