package io.ftpcluster.node.server;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits at the start for what a node needs, and says for what. Nothing crashes because something is late. */
final class StartupGate {
    private static final Logger LOG = LoggerFactory.getLogger(StartupGate.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private final CountDownLatch cancelled = new CountDownLatch(1);

    /**
     * Tries until it succeeds, in growing intervals.
     *
     * @param what it is, for the log
     * @param attempt empty when it failed
     * @return empty when the wait was cancelled
     */
    <T> Optional<T> await(String what, Supplier<Optional<T>> attempt) {
        Duration pause = FIRST_PAUSE;
        Optional<T> result = attempt.get();
        while (result.isEmpty() && !isCancelledWithin(pause)) {
            LOG.info("Waiting for {}", what);
            pause = shorter(pause.multipliedBy(2), LONGEST_PAUSE);
            result = attempt.get();
        }
        return result;
    }

    /**
     * Tries for so long what a node can do without, because everything may be starting at the same time.
     *
     * @return false when the wait was cancelled
     */
    boolean awaitAMoment(String what, Supplier<Boolean> attempt, Duration longest) {
        long begin = System.nanoTime();
        while (!attempt.get()) {
            if (System.nanoTime() - begin > longest.toNanos()) {
                LOG.warn("Starting without {}", what);
                return !isCancelledWithin(Duration.ZERO);
            }
            if (isCancelledWithin(FIRST_PAUSE)) {
                return false;
            }
        }
        return true;
    }

    private static Duration shorter(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    private boolean isCancelledWithin(Duration pause) {
        try {
            return cancelled.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Ends the wait. Any thread. */
    void cancel() {
        cancelled.countDown();
    }
}
