package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeThreadsTest {
    private static final int HANGING = 32;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldCloseOnly_whenTheLastTaskHasTidiedUp() throws InterruptedException {
        // given
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean tidied = new AtomicBoolean();
        NodeThreads threads = new NodeThreads();
        threads.sessions().execute(() -> {
            begun.countDown();
            while (!Thread.interrupted()) {
                LockSupport.park();
            }
            tidied.set(true);
        });
        begun.await();

        // when
        threads.close();

        // then
        assertThat(tidied).isTrue();
    }

    // A pipe that nobody writes to hangs in the same system call as a file on a network file system that is away. On
    // virtual threads this fails: the call keeps the carrier, and there are as many carriers as processors.
    @Test
    void shouldServeOthers_whileFilesHang() throws IOException, InterruptedException {
        // given
        Path pipe = folder.resolve("hangs");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        AtomicInteger begun = new AtomicInteger();
        List<Future<?>> hanging = new ArrayList<>();
        CountDownLatch served = new CountDownLatch(HANGING);
        try (NodeThreads threads = new NodeThreads()) {
            for (int i = 0; i < HANGING; i++) {
                hanging.add(threads.sessions().submit(() -> {
                    begun.incrementAndGet();
                    Files.newByteChannel(pipe, StandardOpenOption.READ).close();
                    return pipe;
                }));
            }
            await().until(() -> begun.get() == HANGING);

            // when
            for (int i = 0; i < HANGING; i++) {
                threads.sessions().execute(served::countDown);
            }

            // then
            assertThat(served.await(1, TimeUnit.MINUTES)).isTrue();
            assertThat(hanging).noneMatch(Future::isDone);
            try (FileChannel _ = FileChannel.open(pipe, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                await().atMost(1, TimeUnit.MINUTES).until(() -> hanging.stream().allMatch(Future::isDone));
            }
        }
    }
}
