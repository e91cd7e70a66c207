package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.e2e.bed.ManyUsers;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.progress.Progress;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Thousands of users; it takes minutes, so it runs only with {@code -Dftpcluster.users=5000}. */
@OnKubernetes
@EnabledIfSystemProperty(named = "ftpcluster.users", matches = "[1-9][0-9]*")
class ManyUsersE2E {
    private static final int USERS = Integer.getInteger("ftpcluster.users", 0);
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private TestService service;

    @BeforeAll
    void secondService(TestBed bed) {
        service = bed.secondService();
        service.apply(1, TestService.NOBODY_IS_BANNED);
        service.awaitReady(1);
    }

    @AfterAll
    void remove() {
        service.remove();
    }

    @Test
    void shouldTakeThemAll_andThenAChangeOfOne() throws Exception {
        // given
        ManyUsers users = new ManyUsers(service, USERS);
        FtpLogin last = users.login(USERS - 1);

        // when
        long start = System.nanoTime();
        users.create();
        tell(USERS + " users were written after ", start);

        // then
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(() -> assertThat(users.accepted()).isEqualTo(USERS));
        tell("all were accepted after ", start);
        service.awaitKnown(last);
        tell("the last one logged in after ", start);

        // when
        long change = System.nanoTime();
        service.patchUser(last.user(), "{\"spec\":{\"disabled\":true}}");

        // then
        await().atMost(PATIENCE).until(() -> isRefused(last));
        tell("a user who was disabled was refused after ", change);
        FtpSession.open(service.address(), users.login(0)).close();
    }

    private boolean isRefused(FtpLogin user) throws IOException {
        try {
            FtpSession.open(service.address(), user).close();
            return false;
        } catch (FtpFailure refused) {
            assertThat(refused).hasMessageContaining("530 Login incorrect");
            return true;
        }
    }

    private void tell(String what, long since) {
        service.bed().progress().say(what + Progress.seconds(Duration.ofNanos(System.nanoTime() - since)));
    }
}
