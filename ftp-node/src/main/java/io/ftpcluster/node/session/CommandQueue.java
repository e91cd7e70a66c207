package io.ftpcluster.node.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order, on borrowed threads: it holds a thread only while there is something to run.
 * Thread-safe.
 */
final class CommandQueue {
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final Executor threads;
    private boolean running;
    private boolean paused;
    private boolean parked;

    CommandQueue(Executor threads) {
        this.threads = threads;
    }

    /**
     * Adds a task.
     *
     * @return how many tasks wait now, the running one not counted
     */
    synchronized int add(Runnable task) {
        waiting.addLast(task);
        if (!running) {
            running = true;
            threads.execute(this::drain);
        }
        return waiting.size();
    }

    /** Whether nothing runs and nothing waits. */
    synchronized boolean isIdle() {
        return !running;
    }

    /** How many tasks wait. */
    synchronized int size() {
        return waiting.size();
    }

    /** Lets nothing run behind the running task, which calls this, until {@link #resume()}. The thread is given back. */
    synchronized void pause() {
        paused = true;
    }

    /** Ends the pause. Any thread. */
    synchronized void resume() {
        paused = false;
        if (parked) {
            parked = false;
            threads.execute(this::drain);
        }
    }

    private void drain() {
        for (Runnable task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized @Nullable Runnable next() {
        if (paused) {
            parked = true;
            return null;
        }
        Runnable task = waiting.pollFirst();
        running = task != null;
        return task;
    }
}
