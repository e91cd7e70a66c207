package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.backend.Deadline;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.redis.BanKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TurnsTest {
    private static final Suspect ONE = new Suspect(BanKind.ADDRESS, "192.0.2.1");
    private static final Suspect OTHER = new Suspect(BanKind.ADDRESS, "192.0.2.2");
    private static final Answer ANSWER = Answer.atOnce(new Denied(DenialReason.BAD_CREDENTIALS));

    private final Turns turns = new Turns();

    @Test
    void letsAFewOfOneAddressIn_andAllOthersMeanwhile() {
        // given
        AtomicInteger inside = new AtomicInteger();
        CountDownLatch end = new CountDownLatch(1);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Answer>> answers = new ArrayList<>();

            // when
            for (int i = 0; i < 20; i++) {
                answers.add(CompletableFuture.supplyAsync(
                        () -> turns.take(ONE, () -> {
                            assertThat(inside.incrementAndGet()).isLessThanOrEqualTo(Turns.AT_ONCE);
                            awaitEnd(end);
                            inside.decrementAndGet();
                            return ANSWER;
                        }),
                        threads));
            }

            // then
            await().until(() -> inside.get() == Turns.AT_ONCE);
            assertThat(turns.take(OTHER, () -> ANSWER)).isEqualTo(ANSWER);

            // when
            end.countDown();

            // then
            assertThat(answers.stream().map(CompletableFuture::join))
                    .hasSize(20)
                    .containsOnly(ANSWER);
            assertThat(turns.lines()).isZero();
        }
    }

    @Test
    void looksAtNothingForWhoHasNoPatienceLeft() {
        assertThat(Deadline.within(Duration.ZERO, () -> turns.take(ONE, () -> ANSWER))
                        .result())
                .isInstanceOf(AuthResult.Unavailable.class);
        assertThat(turns.lines()).isZero();
    }

    private static void awaitEnd(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
