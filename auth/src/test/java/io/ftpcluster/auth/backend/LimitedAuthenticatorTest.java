package io.ftpcluster.auth.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
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

class LimitedAuthenticatorTest {
    private static final AuthResult GRANTED = new Granted("demo", "/demo", Set.of(), null, null);

    private final GatedAuthenticator backend = new GatedAuthenticator();
    private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void letEverybodyGo() {
        backend.gate.countDown();
        callers.close();
    }

    @Test
    void checksOnlyAsManyAtOnceAsAllowed() throws Exception {
        // given
        LimitedAuthenticator limited = new LimitedAuthenticator(backend, new CheckLimits(2, 1, Duration.ofMinutes(1)));
        Future<AuthResult> first = attempt(limited);
        Future<AuthResult> second = attempt(limited);
        await().until(() -> backend.inside.get() == 2);

        // when
        Future<AuthResult> waiting = attempt(limited);
        await().until(() -> limited.waiting() == 1);
        AuthResult beyond = limited.authenticate(request("demo", "demo"));

        // then
        assertThat(beyond).isInstanceOf(Unavailable.class);
        backend.gate.countDown();
        assertThat(first.get()).isEqualTo(GRANTED);
        assertThat(second.get()).isEqualTo(GRANTED);
        assertThat(waiting.get()).isEqualTo(GRANTED);
        assertThat(backend.mostInside.get()).isEqualTo(2);
    }

    @Test
    void letsNobodyWaitForEver() {
        // given
        LimitedAuthenticator limited = new LimitedAuthenticator(backend, new CheckLimits(1, 5, Duration.ofMillis(20)));
        Future<AuthResult> holder = attempt(limited);
        await().until(() -> backend.inside.get() == 1);

        // when
        AuthResult late = limited.authenticate(request("demo", "demo"));

        // then
        assertThat(late).isInstanceOf(Unavailable.class);
        assertThat(holder.isDone()).isFalse();
    }

    @Test
    void servesTheNextAfterAnyEnd() {
        LimitedAuthenticator limited = new LimitedAuthenticator(backend, new CheckLimits(1, 0, Duration.ofMinutes(1)));
        backend.gate.countDown();

        for (int i = 0; i < 3; i++) {
            assertThat(limited.authenticate(request("demo", "demo"))).isEqualTo(GRANTED);
        }
    }

    @Test
    void deniesOverlongCredentialsWithoutAskingTheBackend() {
        LimitedAuthenticator limited = new LimitedAuthenticator(backend, new CheckLimits(1, 0, Duration.ofMinutes(1)));
        String tooLong = "x".repeat(LimitedAuthenticator.LONGEST_CREDENTIAL + 1);

        assertThat(limited.authenticate(request("demo", tooLong))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(limited.authenticate(request(tooLong, "demo"))).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        assertThat(backend.mostInside.get()).isZero();
    }

    private Future<AuthResult> attempt(Authenticator authenticator) {
        return callers.submit(() -> authenticator.authenticate(request("demo", "demo")));
    }

    private static AuthenticateRequest request(String username, String password) {
        return new AuthenticateRequest(username, password, "192.0.2.1", "session-1", false, null);
    }

    /** Holds everybody until its gate opens, and counts. */
    private static final class GatedAuthenticator implements Authenticator {
        private final CountDownLatch gate = new CountDownLatch(1);
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger mostInside = new AtomicInteger();

        @Override
        public AuthResult authenticate(AuthenticateRequest request) {
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
        public Optional<String> waitingFor() {
            return Optional.empty();
        }
    }
}
