package io.ftpcluster.node.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs tasks one at a time, in order. What never waits runs at once on the thread that brings it, when nothing else
 * runs: handing a command to another thread costs more than most commands. Everything else runs on borrowed threads,
 * which are held only while there is something to run. What waits goes on waiting while there is no room for what it
 * would say. Thread-safe.
 */
final class CommandQueue {
    private static final int FIRST_ROOM = 2;

    private final Deque<Task> waiting = new ArrayDeque<>(FIRST_ROOM);
    private final Executor threads;
    private final BooleanSupplier room;
    private boolean running;
    private boolean paused;
    private boolean parked;

    /**
     * An empty queue.
     *
     * @param room whether a task that has waited may run; {@link #goOn()} follows when that becomes true. Any thread
     */
    CommandQueue(Executor threads, BooleanSupplier room) {
        this.threads = threads;
        this.room = room;
    }

    /** Something to do. */
    interface Task {
        /**
         * Does it if that takes no waiting. On the thread that added the task, or that ran such a task before it.
         *
         * @return false when nothing was done, and {@link #run()} has to do it
         */
        default boolean tryAtOnce() {
            return false;
        }

        /** Does it. On a borrowed thread; may wait. */
        void run();
    }

    /**
     * Adds a task, and may run it.
     *
     * @return how many tasks wait now, the running one not counted
     */
    int add(Task task) {
        synchronized (this) {
            if (running) {
                waiting.addLast(task);
                return waiting.size();
            }
            running = true;
        }
        return runAtOnce(task);
    }

    private int runAtOnce(Task first) {
        Task task = first;
        while (task != null && task.tryAtOnce()) {
            task = next();
        }
        if (task == null) {
            return 0;
        }
        synchronized (this) {
            waiting.addFirst(task);
            threads.execute(this::drain);
            return waiting.size() - 1;
        }
    }

    /** Whether nothing runs, and nothing waits but for room. */
    synchronized boolean isIdle() {
        return !running || isHeld();
    }

    private boolean isHeld() {
        return parked && !paused;
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
        goOn();
    }

    /** There may be room again. Any thread. */
    synchronized void goOn() {
        if (isHeld()) {
            parked = false;
            start();
        }
    }

    // Mostly nothing waits: the client waits for the reply.
    private void start() {
        running = !waiting.isEmpty();
        if (running) {
            threads.execute(this::drain);
        }
    }

    private void drain() {
        for (Task task = next(); task != null; task = next()) {
            task.run();
        }
    }

    private synchronized @Nullable Task next() {
        parked = paused || !waiting.isEmpty() && !room.getAsBoolean();
        if (parked) {
            return null;
        }
        Task task = waiting.pollFirst();
        running = task != null;
        return task;
    }
}
