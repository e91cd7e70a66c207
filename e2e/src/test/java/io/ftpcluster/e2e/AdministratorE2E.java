package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.e2e.bed.FtpPlugin;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.progress.Progress;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator sees the whole cluster with {@code kubectl ftp}, and acts on it. */
@OnKubernetes
class AdministratorE2E {
    private static final int NODES = 3;
    private static final Duration LONG = Duration.ofMinutes(5);

    private TestService service;
    private FtpPlugin plugin;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
        plugin = new FtpPlugin(service);
    }

    @Test
    void shouldShowSessionsOfEveryNode_andEndThem() throws Exception {
        // given
        FtpLogin user = user("watched");
        try (NodeSessions sessions = NodeSessions.open(service, NODES, user)) {
            String shown = plugin.run("sessions", "--user", user.user()).output();
            assertThat(shown).contains(TestService.node(0), TestService.node(1), TestService.node(2));

            // when
            plugin.run("kick", "user", user.user());
            long kicked = System.nanoTime();

            // then
            for (FtpSession session : sessions.byNode().values()) {
                await().atMost(LONG).until(session::isEnded);
                assertThat(session.lastWords()).startsWith("421");
            }
            Duration taken = Duration.ofNanos(System.nanoTime() - kicked);
            service.bed().progress().say("the sessions on all nodes had ended after " + Progress.seconds(taken));
        }
        await().atMost(LONG)
                .until(() ->
                        !plugin.run("sessions", "--user", user.user()).output().contains(TestService.node(0)));
    }

    @Test
    void shouldKeepAUserOut_untilTheBanIsLifted() {
        // given
        FtpLogin user = user("banned");

        // when
        plugin.run("ban", "user", user.user(), "--for", "1h", "--reason", "a test");

        // then
        assertThat(plugin.run("bans").output()).contains(user.user(), "a test");
        assertThatThrownBy(() -> logIn(user)).isInstanceOf(FtpFailure.class).hasMessageContaining("530");

        // when
        plugin.run("unban", "user", user.user());

        // then
        assertThatCode(() -> logIn(user)).doesNotThrowAnyException();
        assertThat(plugin.run("bans").output()).doesNotContain(user.user());
    }

    @Test
    void shouldMakeARealTransfer() {
        FtpLogin user = user("tried");
        String said = plugin.runWith(
                        user.password(),
                        "test",
                        user.user(),
                        "--host",
                        service.address().host(),
                        "--port",
                        Integer.toString(service.address().port()))
                .output();
        assertThat(said.lines())
                .filteredOn(line -> !line.startsWith("ftp://"))
                .containsExactly(
                        "ok    log in and list",
                        "ok    upload 256 KiB",
                        "ok    download it",
                        "ok    both are the same",
                        "ok    delete it");
        assertThat(said).doesNotContain(user.password());
    }

    @Test
    void shouldSayHowTheClusterIs_andWhoItsUsersAre() throws Exception {
        FtpLogin user = user("counted");
        try (NodeSessions sessions = NodeSessions.open(service, NODES, user)) {
            String users = plugin.run("users").output();
            assertThat(users).contains("\"demo\"", "\"counted\"").doesNotContain("$argon2id$");
            await().atMost(LONG).untilAsserted(() -> {
                JsonNode status = json(plugin.run("status").output());
                assertThat(status.path("cluster").asText()).isEqualTo(service.namespace() + "/" + TestService.NAME);
                assertThat(status.path("users").asInt()).isEqualTo(json(users).size());
                assertThat(status.path("sessions").asInt())
                        .isGreaterThanOrEqualTo(sessions.byNode().size());
                assertThat(status.path("nodes").findValuesAsText("name")).hasSize(NODES);
                assertThat(status.path("nodes"))
                        .allMatch(node -> node.path("sessions").asInt() > 0);
            });
        }
    }

    private static JsonNode json(String text) {
        return Serialization.unmarshal(text, JsonNode.class);
    }

    private FtpLogin user(String name) {
        FtpLogin user = new FtpLogin(name, "word-of-" + name);
        service.addKnownUser(user, "");
        return user;
    }

    private void logIn(FtpLogin user) throws Exception {
        FtpSession.open(service.address(), user).close();
    }
}
