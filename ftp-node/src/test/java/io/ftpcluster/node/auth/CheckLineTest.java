package io.ftpcluster.node.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckLineTest {
    private final AtomicInteger inside = new AtomicInteger();
    private final CountDownLatch gate = new CountDownLatch(1);
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letEverybodyGo() {
        gate.countDown();
        callers.close();
    }

    @Test
    void shouldCheckAFew_letSomeWait_andSendTheRestAway() {
        // given
        CheckLine line = new CheckLine(2, 1, Duration.ofMinutes(1));
        CompletableFuture<Optional<Boolean>> first = attempt(line);
        CompletableFuture<Optional<Boolean>> second = attempt(line);
        await().until(() -> inside.get() == 2);
        CompletableFuture<Optional<Boolean>> waiting = attempt(line);
        await().until(() -> line.waiting() == 1);

        // when
        Optional<Boolean> beyond = line.inTurn(() -> true);
        gate.countDown();

        // then
        assertThat(beyond).isEmpty();
        assertThat(first.join()).contains(true);
        assertThat(second.join()).contains(true);
        assertThat(waiting.join()).contains(true);
        assertThat(line.inTurn(() -> false)).contains(false);
    }

    @Test
    void shouldLetNobodyWaitForEver() {
        CheckLine line = new CheckLine(1, 5, Duration.ofMillis(20));
        CompletableFuture<Optional<Boolean>> holder = attempt(line);
        await().until(() -> inside.get() == 1);

        assertThat(line.inTurn(() -> true)).isEmpty();
        assertThat(holder).isNotDone();
    }

    private CompletableFuture<Optional<Boolean>> attempt(CheckLine line) {
        return CompletableFuture.supplyAsync(() -> line.inTurn(this::untilTheGateOpens), callers);
    }

    private boolean untilTheGateOpens() {
        inside.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return true;
    }
}
