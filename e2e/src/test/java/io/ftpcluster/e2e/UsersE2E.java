package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FtpUser resources become users within seconds, and stop to be. */
@OnKubernetes
class UsersE2E {
    private static final Duration SECONDS = Duration.ofSeconds(10);

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(3);
    }

    @Test
    void shouldLogIn_whileTheFtpUserExists() {
        // given
        FtpLogin newcomer = new FtpLogin("newcomer", "first-word");
        assertThatThrownBy(() -> logIn(newcomer)).isInstanceOf(FtpFailure.class).hasMessageContaining("530");

        // when added
        service.addUser(newcomer);

        // then
        within(SECONDS, () -> assertThatCode(() -> logIn(newcomer)).doesNotThrowAnyException());

        // when removed
        service.bed()
                .kubectl()
                .run("delete", "ftpu", "newcomer", "--namespace", service.namespace())
                .orThrow();

        // then
        within(SECONDS, () -> assertThatThrownBy(() -> logIn(newcomer)).hasMessageContaining("530"));
    }

    @Test
    void shouldTakeTheNewPasswordOnly_whenTheSecretChanges() {
        // given
        FtpLogin before = new FtpLogin("changer", "old-word");
        FtpLogin after = new FtpLogin("changer", "new-word");
        service.addUser(before);
        within(SECONDS, () -> assertThatCode(() -> logIn(before)).doesNotThrowAnyException());

        // when
        service.addUser(after);

        // then
        within(SECONDS.multipliedBy(2), () -> {
            assertThatCode(() -> logIn(after)).doesNotThrowAnyException();
            assertThatThrownBy(() -> logIn(before)).hasMessageContaining("530");
        });
    }

    private void logIn(FtpLogin login) throws IOException {
        FtpSession.open(service.address(), login).close();
    }

    private static void within(Duration limit, ThrowingRunnable assertion) {
        await().atMost(limit).pollInterval(Duration.ofMillis(300)).untilAsserted(assertion);
    }
}
