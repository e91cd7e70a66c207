package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import io.ftpcluster.e2e.client.FtpFailure;
import io.ftpcluster.e2e.client.FtpLogin;
import io.ftpcluster.e2e.client.FtpSession;
import io.ftpcluster.e2e.progress.Progress;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** FtpUser resources become users, and stop to be; how soon is said. */
@OnKubernetes
class UsersE2E {
    private static final int NODES = 3;
    private static final Duration LONG = Duration.ofMinutes(5);
    /** So many logins reach every node, and every copy of the authentication service. */
    private static final int IN_A_ROW = 9;

    private static final String REASON = ".status.conditions[?(@.type==\"Ready\")].reason";

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
    }

    @Test
    void shouldLogIn_whileTheFtpUserExists() {
        // given
        FtpLogin newcomer = new FtpLogin("newcomer", "first-word");
        assertThatThrownBy(() -> logIn(newcomer)).isInstanceOf(FtpFailure.class).hasMessageContaining("530");

        // when added
        service.addUser(newcomer);

        // then
        everywhere(
                "a new user could log in",
                () -> assertThatCode(() -> logIn(newcomer)).doesNotThrowAnyException());

        // when removed
        service.bed()
                .kubectl()
                .run("delete", "ftpu", "newcomer", "--namespace", service.namespace())
                .orThrow();

        // then
        everywhere(
                "a deleted user was refused",
                () -> assertThatThrownBy(() -> logIn(newcomer)).hasMessageContaining("530"));
    }

    @Test
    void shouldTakeTheNewPasswordOnly_whenTheSecretChanges() {
        // given
        FtpLogin before = new FtpLogin("changer", "old-word");
        FtpLogin after = new FtpLogin("changer", "new-word");
        service.addUser(before);
        within(LONG, () -> assertThatCode(() -> logIn(before)).doesNotThrowAnyException());

        // when
        service.addUser(after);

        // then
        everywhere("a new password counted", () -> {
            assertThatCode(() -> logIn(after)).doesNotThrowAnyException();
            assertThatThrownBy(() -> logIn(before)).hasMessageContaining("530");
        });
    }

    @Test
    void shouldRefuseTheNextUpload_ofSessionsOnEveryNode_whenTheUserMayNotWriteAnyMore() throws IOException {
        // given
        FtpLogin writer = new FtpLogin("writer", "pen-word");
        service.addKnownUser(writer, "");
        try (NodeSessions sessions = NodeSessions.open(service, NODES, writer)) {
            for (FtpSession session : sessions.byNode().values()) {
                session.upload("allowed.txt", new byte[1]);
            }

            // when
            service.patchUser("writer", "{\"spec\":{\"permissions\":[\"List\",\"Read\"]}}");

            // then
            long change = System.nanoTime();
            for (FtpSession session : sessions.byNode().values()) {
                within(
                        LONG,
                        () -> assertThatThrownBy(() -> session.upload("refused.txt", new byte[1]))
                                .hasMessageContaining("550"));
            }
            tell("sessions on every node could not write any more", change);
        }
    }

    @Test
    void shouldAskForANewLogin_onEveryNode_whenThePasswordChanges() throws IOException {
        // given
        FtpLogin user = new FtpLogin("renewer", "old-word");
        service.addKnownUser(user, "");
        try (NodeSessions sessions = NodeSessions.open(service, NODES, user)) {

            // when
            service.addUser(new FtpLogin("renewer", "new-word"));

            // then
            long change = System.nanoTime();
            for (FtpSession session : sessions.byNode().values()) {
                within(LONG, () -> assertThat(session.isEnded()).isTrue());
                assertThat(session.lastWords()).startsWith("421 Your access has changed");
            }
            tell("sessions on every node had to log in again", change);
        }
    }

    @Test
    void shouldEndSessions_whenTheUserIsDisabledAndWhenDeleted() throws IOException {
        // given
        FtpLogin leaver = new FtpLogin("leaver", "some-word");
        service.addKnownUser(leaver, "");
        List<String> pods = pods();

        // when disabled
        try (FtpSession session = FtpSession.open(service.address(), leaver)) {
            service.patchUser("leaver", "{\"spec\":{\"disabled\":true}}");

            // then
            within(LONG, () -> assertThat(session.isEnded()).isTrue());
        }
        within(LONG, () -> assertThatThrownBy(() -> logIn(leaver)).hasMessageContaining("530"));

        // when enabled again, and deleted
        service.patchUser("leaver", "{\"spec\":{\"disabled\":false}}");
        service.awaitKnown(leaver);
        try (FtpSession session = FtpSession.open(service.address(), leaver)) {
            service.bed()
                    .kubectl()
                    .run("delete", "ftpu", "leaver", "--namespace", service.namespace())
                    .orThrow();

            // then
            within(LONG, () -> assertThat(session.isEnded()).isTrue());
        }
        assertThat(pods()).isEqualTo(pods);
    }

    @Test
    void shouldTakeWhatTheGroupSays_orSayThatThereIsNone() {
        // given
        FtpLogin member = new FtpLogin("member", "group-word");
        service.addUser(member);
        within(LONG, () -> assertThatCode(() -> logIn(member)).doesNotThrowAnyException());

        // when
        service.patchUser("member", "{\"spec\":{\"group\":\"nobodys\"}}");

        // then
        within(LONG, () -> {
            assertThat(service.tellOfUser("member", REASON)).isEqualTo("GroupMissing");
            assertThatThrownBy(() -> logIn(member)).hasMessageContaining("530");
        });

        // when
        service.patchUser("member", "{\"spec\":{\"group\":null,\"permissions\":[\"List\"]}}");

        // then
        within(LONG, () -> {
            assertThat(service.tellOfUser("member", REASON)).isEqualTo("Accepted");
            try (FtpSession session = FtpSession.open(service.address(), member)) {
                assertThatThrownBy(() -> session.upload("refused.txt", new byte[1]))
                        .hasMessageContaining("550");
            }
        });
    }

    // With how often their containers have started.
    private List<String> pods() {
        return service.bed().client().pods().inNamespace(service.namespace()).list().getItems().stream()
                .map(pod -> pod.getMetadata().getUid() + " "
                        + pod.getStatus().getContainerStatuses().stream()
                                .mapToInt(ContainerStatus::getRestartCount)
                                .sum())
                .sorted()
                .toList();
    }

    private void logIn(FtpLogin login) throws IOException {
        FtpSession.open(service.address(), login).close();
    }

    /** Waits until so many logins one after the other end like this, and says since when they have. */
    private void everywhere(String what, ThrowingRunnable login) {
        long change = System.nanoTime();
        AtomicLong settled = new AtomicLong();
        within(LONG, () -> {
            settled.set(System.nanoTime());
            for (int i = 0; i < IN_A_ROW; i++) {
                login.run();
            }
        });
        tell(what + " everywhere", change, settled.get());
    }

    private void tell(String what, long since) {
        tell(what, since, System.nanoTime());
    }

    private void tell(String what, long since, long until) {
        service.bed().progress().say(what + " after " + Progress.seconds(Duration.ofNanos(until - since)));
    }

    private static void within(Duration limit, ThrowingRunnable assertion) {
        // One copy of the authentication service may know already what another one has yet to hear.
        await().atMost(limit)
                .pollInterval(Duration.ofMillis(300))
                .ignoreExceptionsInstanceOf(FtpFailure.class)
                .untilAsserted(assertion);
    }
}
