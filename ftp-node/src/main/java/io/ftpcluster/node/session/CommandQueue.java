package io.ftpcluster.node.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
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

        /** It has thrown, or could not be begun: nothing of that may keep the tasks behind it waiting. */
        default void broke(Throwable why) {}

        /** One that never waits. */
        static Task brief(Runnable step, Consumer<Throwable> broke) {
            return new Task() {
                @Override
                public boolean tryAtOnce() {
                    step.run();
                    return true;
                }

                @Override
                public void run() {
                    step.run();
                }

                @Override
                public void broke(Throwable why) {
                    broke.accept(why);
                }
            };
        }
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
        while (task != null && tryAtOnce(task)) {
            task = next();
        }
        if (task == null) {
            return 0;
        }
        synchronized (this) {
            waiting.addFirst(task);
            borrowThread();
            return Math.max(0, waiting.size() - 1);
        }
    }

    private void borrowThread() {
        try {
            threads.execute(this::drain);
        } catch (OutOfMemoryError noThread) {
            List<Task> lost = List.copyOf(waiting);
            waiting.clear();
            running = false;
            lost.forEach(task -> task.broke(noThread));
        }
    }

    private static boolean tryAtOnce(Task task) {
        try {
            return task.tryAtOnce();
        } catch (Throwable why) {
            task.broke(why);
            return true;
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
            borrowThread();
        }
    }

    private void drain() {
        for (Task task = next(); task != null; task = next()) {
            run(task);
        }
    }

    private static void run(Task task) {
        try {
            task.run();
        } catch (Throwable why) { // Of an Error, too, somebody has to hear; the session must not hang.
            task.broke(why);
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
