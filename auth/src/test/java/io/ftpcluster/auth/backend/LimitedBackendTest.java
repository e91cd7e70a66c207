package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LimitedBackendTest {
    private static final Verdict GRANTED = new Verdict.Proven(UserEntry.of("demo", "", "/demo", Set.of()));

    private final GatedBackend backend = new GatedBackend();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letEverybodyGo() {
        backend.gate.countDown();
        callers.close();
    }

    @Test
    void checksOnlyAsManyAtOnceAsAllowed() throws Exception {
        // given
        LimitedBackend limited = new LimitedBackend(backend, new CheckLimits(2, 1, Duration.ofMinutes(1)));
        Future<Verdict> first = attempt(limited);
        Future<Verdict> second = attempt(limited);
        await().until(() -> backend.inside.get() == 2);

        // when
        Future<Verdict> waiting = attempt(limited);
        await().until(() -> limited.waiting() == 1);
        Verdict beyond = limited.verify(request("demo", "demo"));

        // then
        assertThat(beyond).isInstanceOf(Verdict.CannotTell.class);
        backend.gate.countDown();
        assertThat(first.get()).isEqualTo(GRANTED);
        assertThat(second.get()).isEqualTo(GRANTED);
        assertThat(waiting.get()).isEqualTo(GRANTED);
        assertThat(backend.mostInside.get()).isEqualTo(2);
    }

    @Test
    void letsNobodyWaitForEver() {
        // given
        LimitedBackend limited = new LimitedBackend(backend, new CheckLimits(1, 5, Duration.ofMillis(20)));
        Future<Verdict> holder = attempt(limited);
        await().until(() -> backend.inside.get() == 1);

        // when
        Verdict late = limited.verify(request("demo", "demo"));

        // then
        assertThat(late).isInstanceOf(Verdict.CannotTell.class);
        assertThat(holder.isDone()).isFalse();
    }

    @Test
    void looksAtNothingForWhoHasNoPatienceLeft() {
        LimitedBackend limited = new LimitedBackend(backend, new CheckLimits(1, 5, Duration.ofMinutes(1)));

        Verdict late = Deadline.within(Duration.ZERO, () -> limited.verify(request("demo", "demo")));

        assertThat(late).isInstanceOf(Verdict.CannotTell.class);
        assertThat(backend.mostInside.get()).isZero();
    }

    @Test
    void letsNobodyWaitForLongerThanHalfOfThePatience() {
        // given
        LimitedBackend limited = new LimitedBackend(backend, new CheckLimits(1, 5, Duration.ofMinutes(1)));
        Future<Verdict> holder = attempt(limited);
        await().until(() -> backend.inside.get() == 1);

        // when
        Verdict late = Deadline.within(Duration.ofMillis(40), () -> limited.verify(request("demo", "demo")));

        // then
        assertThat(late).isInstanceOf(Verdict.CannotTell.class);
        assertThat(holder.isDone()).isFalse();
    }

    @Test
    void servesTheNextAfterAnyEnd() {
        LimitedBackend limited = new LimitedBackend(backend, new CheckLimits(1, 0, Duration.ofMinutes(1)));
        backend.gate.countDown();

        for (int i = 0; i < 3; i++) {
            assertThat(limited.verify(request("demo", "demo"))).isEqualTo(GRANTED);
        }
    }

    private Future<Verdict> attempt(UserBackend backend) {
        return callers.submit(() -> backend.verify(request("demo", "demo")));
    }

    private static AuthenticateRequest request(String username, String password) {
        return new AuthenticateRequest(username, password, "192.0.2.1", "session-1", false, null);
    }

    /** Holds everybody until its gate opens, and counts. */
    private static final class GatedBackend implements UserBackend {
        private final CountDownLatch gate = new CountDownLatch(1);
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger mostInside = new AtomicInteger();

        @Override
        public String name() {
            return "gated";
        }

        @Override
        public Verdict verify(AuthenticateRequest request) {
            int now = inside.incrementAndGet();
            mostInside.accumulateAndGet(now, Math::max);
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                inside.decrementAndGet();
            }
            return GRANTED;
        }

        @Override
        public Knowledge lookUp(String username) {
            return new Knowledge.Unknown();
        }

        @Override
        public Optional<String> waitingFor() {
            return Optional.empty();
        }
    }
}
