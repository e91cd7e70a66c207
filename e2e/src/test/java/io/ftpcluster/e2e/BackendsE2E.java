package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.e2e.bed.ComponentPods;
import io.ftpcluster.e2e.bed.Elsewhere;
import io.ftpcluster.e2e.bed.FtpPlugin;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.SecretSearch;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.bed.WayToDirectory;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Users of a directory, FtpUsers and users of a webhook log in to one service. In order, because the directory goes, and
 * because it is spoken to in one way after the other, always encrypted.
 */
@OnKubernetes
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackendsE2E {
    private static final int FAILURES = 3;
    private static final Duration LOGGED = Duration.ofMinutes(1);

    // Where the tests come from, whatever the cluster's network makes of it.
    private static final String NEVER_BANNED = "{afterFailures: " + FAILURES
            + ", allowNetworks: [127.0.0.0/8, 10.0.0.0/8, 172.16.0.0/12, 192.168.0.0/16]}";

    private TestService service;
    private Elsewhere elsewhere;

    @BeforeAll
    void serviceThatAsksElsewhere(TestBed bed) {
        service = bed.secondService();
        elsewhere = new Elsewhere(service);
        service.createNamespace();
        elsewhere.putSecrets();
        service.apply(1, elsewhere.spec(WayToDirectory.BELIEVING_A_STRANGER, NEVER_BANNED));
        elsewhere.start();
        service.awaitReady(1);
    }

    @AfterAll
    void remove() {
        elsewhere.end();
        service.remove();
    }

    @Test
    @Order(1)
    void shouldSayNothingToADirectory_whoseAuthorityItDoesNotBelieve_andSaySoInTheLog() {
        // when
        assertNotPossible(Elsewhere.READER);

        // then
        service.bed().progress().waitUntil("the log says why", LOGGED, this::unlessTheLogSaysWhy);

        // when
        reachTheDirectoryBy(WayToDirectory.LDAPS);

        // then
        service.awaitKnown(Elsewhere.READER);
    }

    @Test
    @Order(2)
    void shouldGiveUsersOfTheDirectory_whatTheirGroupsMayDo() throws Exception {
        try (FtpSession session = FtpSession.open(service.address(), Elsewhere.WRITER)) {
            session.upload("by-a-member.txt", new byte[] {1});
            assertThat(session.list("")).contains("by-a-member.txt");
        }
        try (FtpSession session = FtpSession.open(service.address(), Elsewhere.READER)) {
            assertThatThrownBy(() -> session.upload("refused.txt", new byte[] {1}))
                    .hasMessageContaining("550");
        }
        assertDenied(new FtpLogin(Elsewhere.READER.user(), "another-word"));
    }

    @Test
    @Order(3)
    void shouldAskTheNext_whereANameIsUnknown() throws Exception {
        service.awaitKnown(TestService.DEMO);
        try (FtpSession session = FtpSession.open(service.address(), Elsewhere.HOOKED)) {
            assertThat(session.list("")).isEmpty();
        }
        assertDenied(new FtpLogin(Elsewhere.HOOKED.user(), "another-word"));
    }

    @Test
    @Order(4)
    void shouldBanNobody_whoComesFromAnAllowedNetwork() throws Exception {
        // when
        for (int i = 0; i <= FAILURES; i++) {
            assertDenied(new FtpLogin(Elsewhere.READER.user(), "guess-" + i));
        }

        // then
        logIn(Elsewhere.READER);
        assertThat(new FtpPlugin(service).run("bans").output()).doesNotContain("\"address\"");
    }

    @Test
    @Order(5)
    void shouldLetNobodyInByTheDirectory_whileItIsAway_andEndNoSession() throws Exception {
        try (FtpSession session = FtpSession.open(service.address(), Elsewhere.READER)) {
            // when
            elsewhere.endDirectory();

            // then
            assertNotPossible(Elsewhere.READER);
            assertThat(session.list("")).isEmpty();
            assertThat(session.isEnded()).isFalse();

            // when
            elsewhere.startDirectory();

            // then
            service.awaitKnown(Elsewhere.READER);
            assertThat(session.isEnded()).isFalse();
        }
    }

    @Test
    @Order(6)
    void shouldAskForTls_ofADirectoryThatBeginsInClear() throws Exception {
        // when
        reachTheDirectoryBy(WayToDirectory.START_TLS);

        // then
        logIn(Elsewhere.WRITER);
        assertDenied(new FtpLogin(Elsewhere.WRITER.user(), "another-word"));
    }

    @Test
    @Order(7)
    void shouldShowNoSecret_ofDirectoryAndWebhook() {
        Map<String, String> secrets = new TreeMap<>(new SecretSearch(service).secrets());
        secrets.putAll(Elsewhere.secrets());
        assertThat(new SecretSearch(service).placesWith(secrets)).isEmpty();
    }

    private String unlessTheLogSaysWhy() {
        String log = new ComponentPods(service, "auth").logs();
        return Stream.of("Authentication not possible for reader", elsewhere.host(), "certificate")
                .filter(word -> !log.contains(word))
                .findFirst()
                .orElse("");
    }

    // Until the last pod with the former way is gone, it may be asked.
    private void reachTheDirectoryBy(WayToDirectory way) {
        service.apply(1, elsewhere.spec(way, NEVER_BANNED));
        service.awaitReady(1);
        service.awaitRolloutOf("deployment/" + TestService.NAME + "-auth");
    }

    private void assertNotPossible(FtpLogin login) {
        assertThatThrownBy(() -> logIn(login))
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining("530 Login is not possible at the moment");
    }

    private void assertDenied(FtpLogin login) {
        assertThatThrownBy(() -> logIn(login))
                .isInstanceOf(FtpFailure.class)
                .hasMessageContaining("530 Login incorrect");
    }

    private void logIn(FtpLogin login) throws IOException {
        FtpSession.open(service.address(), login).close();
    }
}
