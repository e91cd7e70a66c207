package io.ftpcluster.node.server;

import io.ftpcluster.node.config.SessionConfig;
import io.ftpcluster.node.session.SessionRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a node without cutting its clients: no new sessions at once, transfers finish, quiet sessions get 421, and at
 * the limit everything that is left is ended. Thread-safe.
 */
final class DrainController {
    private static final Logger LOG = LoggerFactory.getLogger(DrainController.class);
    private static final long SWEEP_MILLIS = 100;
    /** A connection accepted just before the listener was closed becomes a session within this time. */
    static final Duration LAST_ARRIVALS = Duration.ofMillis(500);

    /**
     * In this time a balancer learns that the node ends. While the address lives, connections are refused and go to
     * another node at once; from a dead address nothing comes back.
     */
    static final Duration BALANCER_LEARNS = Duration.ofSeconds(4);

    // How long after the limit the last replies may take to leave.
    private static final Duration LAST_REPLIES = Duration.ofSeconds(3);

    private final AtomicBoolean draining = new AtomicBoolean();
    private final CompletableFuture<Void> drained = new CompletableFuture<>();
    private final SessionRegistry sessions;
    private final ScheduledExecutorService clock;
    private final Duration limit;
    private final Duration atLeast;

    DrainController(SessionConfig config, SessionRegistry sessions, ScheduledExecutorService clock, Duration atLeast) {
        this.limit = config.drainTimeout();
        this.atLeast = atLeast;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** Whether draining has begun. */
    boolean isDraining() {
        return draining.get();
    }

    /** Marks the node as draining: from now on it is not ready. */
    void begin() {
        if (draining.compareAndSet(false, true)) {
            LOG.info("Draining: {} sessions are open, they have {} s", sessions.size(), limit.toSeconds());
        }
    }

    /** Ends the sessions, once no new ones can come; completes when none is left or the limit is over. */
    CompletableFuture<Void> endSessions() {
        long startedAt = System.nanoTime();
        var sweeps = clock.scheduleWithFixedDelay(() -> sweep(startedAt), 0, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
        return drained.whenComplete((done, failure) -> sweeps.cancel(false));
    }

    private void sweep(long startedAt) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startedAt);
        sessions.endQuiet();
        if (elapsed.compareTo(limit) >= 0) {
            sessions.endAll();
        }
        if (sessions.size() == 0 && elapsed.compareTo(atLeast) >= 0) {
            LOG.info("Drained in {} ms", elapsed.toMillis());
            drained.complete(null);
        } else if (elapsed.compareTo(limit.plus(LAST_REPLIES)) >= 0) {
            LOG.warn("{} sessions were left at the drain limit", sessions.size());
            drained.complete(null);
        }
    }
}
