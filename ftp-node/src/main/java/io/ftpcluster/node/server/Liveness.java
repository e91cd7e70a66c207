package io.ftpcluster.node.server;

import io.netty.util.concurrent.EventExecutor;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/** Whether the process still works: every event loop and the session threads take a task within some seconds. */
final class Liveness {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final List<EventExecutor> loops;
    private final Executor sessions;

    Liveness(List<EventExecutor> loops, Executor sessions) {
        this.loops = List.copyOf(loops);
        this.sessions = sessions;
    }

    /** What is stuck; empty when nothing is. Blocks for some seconds at most. */
    Optional<String> problem() {
        CountDownLatch answers = new CountDownLatch(loops.size() + 1);
        loops.forEach(loop -> loop.execute(answers::countDown));
        sessions.execute(answers::countDown);
        try {
            return answers.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    ? Optional.empty()
                    : Optional.of(answers.getCount() + " of the node's threads do not answer");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        }
    }
}
