package io.ftpcluster.contract.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CheckLineTest {
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final List<CheckLine.Refusal> refusals = new CopyOnWriteArrayList<>();
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
        CheckLine line = new CheckLine(2, 1);
        CompletableFuture<Optional<Boolean>> first = attempt(line);
        CompletableFuture<Optional<Boolean>> second = attempt(line);
        await().until(() -> inside.get() == 2);
        CompletableFuture<Optional<Boolean>> waiting = attempt(line);
        await().until(() -> line.waiting() == 1);

        // when
        Optional<Boolean> beyond = ask(line, A_MINUTE, () -> true);
        gate.countDown();

        // then
        assertThat(beyond).isEmpty();
        assertThat(first.join()).contains(true);
        assertThat(second.join()).contains(true);
        assertThat(waiting.join()).contains(true);
        assertThat(ask(line, A_MINUTE, () -> false)).contains(false);
        assertThat(refusals).containsExactly(CheckLine.Refusal.FULL);
    }

    @Test
    void shouldLetNobodyWaitForEver() {
        CheckLine line = new CheckLine(1, 5);
        CompletableFuture<Optional<Boolean>> holder = attempt(line);
        await().until(() -> inside.get() == 1);

        assertThat(ask(line, Duration.ofMillis(20), () -> true)).isEmpty();
        assertThat(ask(line, Duration.ZERO, () -> true)).isEmpty();
        assertThat(refusals).containsOnly(CheckLine.Refusal.TOO_LATE);
        assertThat(holder).isNotDone();
    }

    private CompletableFuture<Optional<Boolean>> attempt(CheckLine line) {
        return CompletableFuture.supplyAsync(() -> ask(line, A_MINUTE, this::untilTheGateOpens), callers);
    }

    private Optional<Boolean> ask(CheckLine line, Duration wait, BooleanSupplier check) {
        return line.inTurn(wait, () -> Optional.of(check.getAsBoolean()), refusal -> {
            refusals.add(refusal);
            return Optional.empty();
        });
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
