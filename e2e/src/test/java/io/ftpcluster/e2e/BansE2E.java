package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.e2e.bed.FtpPlugin;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Failed logins count together, whichever node and whichever copy of the authentication service they come to. */
@OnKubernetes
class BansE2E {
    private static final int NODES = 2;
    private static final int COPIES = 2;
    private static final int FAILURES = 10;
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final FtpLogin GUESSED = new FtpLogin("guessed", "word-of-guessed");
    private static final Pattern BANNED_ADDRESS =
            Pattern.compile("\"kind\":\\s*\"address\",\\s*\"name\":\\s*\"([^\"]+)\"");

    private TestService service;
    private FtpPlugin plugin;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.secondService();
        plugin = new FtpPlugin(service);
        service.readyWith(NODES);
        // Known before anybody can be banned: logins of a user who is not known yet are failed ones.
        service.addKnownUser(GUESSED, "");
        service.apply(NODES, "");
        service.awaitReady(NODES);
        service.awaitRolloutOf("deployment/" + TestService.NAME + "-auth");
        // Copies that are ending may still be asked, and would ban nobody.
        bed.progress().waitUntil("the former copies are gone", LIMIT, this::unlessOnlyTheNewCopies);
    }

    @AfterAll
    void remove() {
        service.remove();
    }

    @AfterEach
    void liftBans() {
        for (String address : bannedAddresses()) {
            plugin.run("unban", "address", address);
        }
    }

    @Test
    void shouldBanTheAddress_fromEveryNode_untilTheBanIsLifted() throws Exception {
        // given
        FtpLogin guess = new FtpLogin(GUESSED.user(), "another-word");

        try (NodeSessions before = NodeSessions.open(service, NODES, GUESSED)) {
            // when
            for (int i = 0; i < FAILURES; i++) {
                assertRefused(guess);
            }

            // then
            assertThat(bannedAddresses()).hasSize(1);
            for (int i = 0; i < FAILURES; i++) {
                assertRefused(GUESSED);
            }
            for (FtpSession session : before.byNode().values()) {
                assertThat(session.isEnded()).isFalse();
            }

            // when
            liftBans();

            // then
            assertThat(bannedAddresses()).isEmpty();
        }
        NodeSessions.open(service, NODES, GUESSED).close();
    }

    private String unlessOnlyTheNewCopies() {
        int copies = service.view().podsOf("auth");
        return copies == COPIES ? "" : "there are " + copies + " copies";
    }

    private void assertRefused(FtpLogin login) {
        assertThatThrownBy(() -> logIn(login)).isInstanceOf(FtpFailure.class).hasMessageContaining("530");
    }

    private void logIn(FtpLogin login) throws IOException {
        FtpSession.open(service.address(), login).close();
    }

    private List<String> bannedAddresses() {
        return BANNED_ADDRESS
                .matcher(plugin.run("bans").output())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
