package io.ftpcluster.node.server;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The node's own threads, chosen here and nowhere else.
 *
 * <p>Commands run on platform threads, made when needed and kept for a minute. Virtual threads would do for sockets, but
 * a virtual thread inside sendfile, or inside any call to a file system that hangs, keeps its carrier; there are as
 * many carriers as processors, so two stalled downloads could stop all sessions of a small pod. An idle session holds
 * no thread either way.
 */
final class NodeThreads implements AutoCloseable {
    private static final Duration LAST_WRITES = Duration.ofSeconds(2);

    private final ExecutorService sessions = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("session-", 0).factory());
    private final ExecutorService handshakes = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("handshake-", 0).factory());
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("clock").factory());
    private final ScheduledExecutorService checks = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("checks").factory());

    private final ScheduledExecutorService tending = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("tending").factory());

    private final ScheduledExecutorService standing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("standing").factory());

    private final ScheduledExecutorService renewing = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("renewing").factory());

    private final ExecutorService counting = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("counting").factory());

    /** For commands; may block. */
    ExecutorService sessions() {
        return sessions;
    }

    /** For the arithmetic of TLS handshakes; must not block. */
    Executor handshakes() {
        return handshakes;
    }

    /** For sweeps; must not block. */
    ScheduledExecutorService clock() {
        return clock;
    }

    /** For looking after storage, Redis and auth; may block for some seconds. */
    ScheduledExecutorService checks() {
        return checks;
    }

    /** For keeping the volume in order, which must not wait for other checks; may block. */
    ScheduledExecutorService tending() {
        return tending;
    }

    /** For asking who may keep a session, which must not wait for other checks; may block for some seconds. */
    ScheduledExecutorService standing() {
        return standing;
    }

    /** For looking after certificates, which must not wait for the volume; may block. */
    ScheduledExecutorService renewing() {
        return renewing;
    }

    /** For counting what users have stored, one after the other, so that the disk keeps time for clients; may block. */
    Executor counting() {
        return counting;
    }

    @Override
    public void close() {
        sessions.shutdownNow();
        counting.shutdownNow();
        handshakes.shutdownNow();
        clock.shutdownNow();
        checks.shutdownNow();
        tending.shutdownNow();
        standing.shutdownNow();
        renewing.shutdownNow();
        awaitEnd(List.of(sessions, counting, tending, checks));
    }

    // These write to the volume, which is given back next. On one that hangs they do not end.
    private static void awaitEnd(List<ExecutorService> writing) {
        long begun = System.nanoTime();
        try {
            for (ExecutorService each : writing) {
                long left = LAST_WRITES.toNanos() - (System.nanoTime() - begun);
                var _ = each.awaitTermination(left, TimeUnit.NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
