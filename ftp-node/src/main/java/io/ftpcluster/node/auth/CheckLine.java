package io.ftpcluster.node.auth;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets a few passwords be checked at the same time, some more wait in order, and sends the rest away. One hash costs a
 * core and memory, by design: whoever sends names and passwords without end must not be able to take all of either.
 * Thread-safe; waiting holds the calling thread.
 */
final class CheckLine {
    private final Duration wait;
    private final Semaphore admitted;
    private final Semaphore checking;

    /**
     * With bounds.
     *
     * @param parallel how many checks may run
     * @param waiting how many more may wait
     * @param wait how long each of them waits at most
     */
    CheckLine(int parallel, int waiting, Duration wait) {
        this.wait = wait;
        this.admitted = new Semaphore(parallel + waiting);
        this.checking = new Semaphore(parallel, true);
    }

    /** What the check says; empty: it was not made, because too many others are before it. */
    Optional<Boolean> inTurn(BooleanSupplier check) {
        if (!admitted.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return afterOthers(check);
        } finally {
            admitted.release();
        }
    }

    /** How many wait right now. */
    int waiting() {
        return checking.getQueueLength();
    }

    private Optional<Boolean> afterOthers(BooleanSupplier check) {
        try {
            if (!checking.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return Optional.of(check.getAsBoolean());
        } finally {
            checking.release();
        }
    }
}
