package io.ftpcluster.node.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommandQueueTest {
    @Test
    void shouldRunTasksOneAtATime_inOrder() {
        // given
        List<Integer> ran = new ArrayList<>(); // not thread-safe: the queue must make it safe
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            CommandQueue queue = new CommandQueue(threads, () -> true);

            // when
            for (int i = 0; i < 10_000; i++) {
                int number = i;
                queue.add(() -> ran.add(number));
            }

            // then
            await().until(queue::isIdle);
        }
        assertThat(ran).isEqualTo(IntStream.range(0, 10_000).boxed().toList());
    }

    @Test
    void shouldHoldNoThread_whenItIsIdle() {
        List<Runnable> borrowed = new ArrayList<>();
        CommandQueue queue = new CommandQueue(borrowed::add, () -> true);
        queue.add(() -> {});
        queue.add(() -> {});
        assertThat(borrowed).hasSize(1);
        assertThat(queue.isIdle()).isFalse();
        borrowed.removeFirst().run();
        assertThat(queue.isIdle()).isTrue();
        assertThat(borrowed).isEmpty();
    }

    @Test
    void shouldRunWhatNeverWaits_onTheThreadThatBringsIt() {
        // given
        List<Runnable> borrowed = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        CommandQueue queue = new CommandQueue(borrowed::add, () -> true);

        // when
        queue.add(new Brief(() -> {
            ran.add("brief");
            queue.add(new Brief(() -> ran.add("brief, brought by the first")));
            queue.add(() -> ran.add("long"));
            queue.add(new Brief(() -> ran.add("brief behind long")));
        }));

        // then
        assertThat(ran).containsExactly("brief", "brief, brought by the first");
        assertThat(borrowed).hasSize(1);
        assertThat(queue.isIdle()).isFalse();

        // when
        borrowed.removeFirst().run();

        // then
        assertThat(ran).containsExactly("brief", "brief, brought by the first", "long", "brief behind long");
        assertThat(queue.isIdle()).isTrue();
        assertThat(borrowed).isEmpty();
    }

    private record Brief(Runnable work) implements CommandQueue.Task {
        @Override
        public boolean tryAtOnce() {
            work.run();
            return true;
        }

        @Override
        public void run() {
            work.run();
        }
    }

    @Test
    void shouldHoldNoThread_whileItIsPaused_andGoOnInOrder() {
        // given
        List<Runnable> borrowed = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        CommandQueue queue = new CommandQueue(borrowed::add, () -> true);
        queue.add(() -> {
            ran.add("one");
            queue.pause();
        });
        queue.add(() -> ran.add("two"));

        // when
        borrowed.removeFirst().run();

        // then
        assertThat(ran).containsExactly("one");
        assertThat(borrowed).isEmpty();
        assertThat(queue.isIdle()).isFalse();

        // when
        queue.resume();
        borrowed.removeFirst().run();

        // then
        assertThat(ran).containsExactly("one", "two");
        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void shouldNotRunOnTwoThreads_whenThePauseEndsBeforeItsTask() {
        List<Runnable> borrowed = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        CommandQueue queue = new CommandQueue(borrowed::add, () -> true);
        queue.add(() -> {
            queue.pause();
            queue.resume();
        });
        queue.add(() -> ran.add("two"));
        borrowed.removeFirst().run();
        assertThat(borrowed).isEmpty();
        assertThat(ran).containsExactly("two");
    }

    @Test
    void shouldLetWhatWaitsWait_untilThereIsRoom_andCountAsIdle() {
        // given
        List<Runnable> borrowed = new ArrayList<>();
        List<String> ran = new ArrayList<>();
        AtomicBoolean room = new AtomicBoolean(true);
        CommandQueue queue = new CommandQueue(borrowed::add, room::get);
        queue.add(() -> {
            ran.add("one");
            room.set(false);
        });
        queue.add(() -> ran.add("two"));

        // when
        borrowed.removeFirst().run();
        queue.add(() -> ran.add("three"));
        queue.goOn();
        borrowed.removeFirst().run();

        // then
        assertThat(ran).containsExactly("one");
        assertThat(queue.isIdle()).isTrue();

        // when
        room.set(true);
        queue.goOn();
        assertThat(queue.isIdle()).isFalse();
        borrowed.removeFirst().run();

        // then
        assertThat(ran).containsExactly("one", "two", "three");
        assertThat(borrowed).isEmpty();
    }

    @Test
    void shouldGoOn_whenATaskBreaks_onItsThreadOrAtOnce() {
        List<Runnable> borrowed = new ArrayList<>();
        List<String> told = new ArrayList<>();
        CommandQueue queue = new CommandQueue(borrowed::add, () -> true);
        queue.add(new Breaking(told, false));
        queue.add(() -> told.add("next"));
        borrowed.removeFirst().run();
        queue.add(new Breaking(told, true));
        queue.add(() -> told.add("last"));
        borrowed.removeFirst().run();
        assertThat(told).containsExactly("no room", "next", "no room", "last");
        assertThat(queue.isIdle()).isTrue();
    }

    @Test
    void shouldTellWhatWaits_whenThereIsNoThread() {
        List<String> told = new ArrayList<>();
        CommandQueue queue = new CommandQueue(
                task -> {
                    throw new OutOfMemoryError("no thread");
                },
                () -> true);
        assertThat(queue.add(new Breaking(told, false))).isZero();
        assertThat(told).containsExactly("no thread");
        assertThat(queue.isIdle()).isTrue();
    }

    private record Breaking(List<String> told, boolean atOnce) implements CommandQueue.Task {
        @Override
        public boolean tryAtOnce() {
            if (atOnce) {
                run();
            }
            return false;
        }

        @Override
        public void run() {
            throw new OutOfMemoryError("no room");
        }

        @Override
        public void broke(Throwable why) {
            told.add(String.valueOf(why.getMessage()));
        }
    }
}
