package io.ftpcluster.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.bed.BalancerView;
import io.ftpcluster.e2e.bed.LoginStream;
import io.ftpcluster.e2e.bed.NodeSessions;
import io.ftpcluster.e2e.bed.OnKubernetes;
import io.ftpcluster.e2e.bed.TestBed;
import io.ftpcluster.e2e.bed.TestService;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A node's pod is killed without a word. */
@OnKubernetes
class LostNodeE2E {
    private static final int NODES = 3;
    private static final Duration BACK = Duration.ofMinutes(5);
    private static final String NODE = TestService.node(1);

    private TestService service;

    @BeforeAll
    void readyService(TestBed bed) {
        service = bed.sharedService().readyWith(NODES);
    }

    @Test
    void shouldGoOnTakingLoginsAndComeBackUnderTheSamePorts_whenANodeIsKilled() throws Exception {
        // given
        String before = service.view().podUid(NODE);
        String portsBefore = new BalancerView(service).passivePorts(NODE);

        // when
        kill();

        // then
        try (LoginStream logins = LoginStream.start(service)) {
            awaitReplacement(before);
            assertThat(logins.logins()).isPositive();
            assertThat(logins.failures()).isEmpty();
        }
        service.awaitReady(NODES);
        assertThat(new BalancerView(service).passivePorts(NODE)).isNotEmpty().isEqualTo(portsBefore);
        try (NodeSessions sessions = NodeSessions.open(service, NODES)) {
            sessions.on(1).upload("after-the-loss.txt", new byte[] {1, 2, 3});
            assertThat(sessions.on(0).download("after-the-loss.txt")).containsExactly(1, 2, 3);
        }
    }

    private void kill() {
        service.bed()
                .kubectl()
                .run("delete", "pod", NODE, "--namespace", service.namespace(), "--force", "--grace-period=0")
                .orThrow();
    }

    private void awaitReplacement(String before) {
        service.bed().progress().waitUntil("the replacement of " + NODE + " is ready", BACK, () -> {
            boolean replaced = !service.view().podUid(NODE).equals(before);
            return replaced && service.view().isPodReady(NODE) ? "" : "the pod";
        });
    }
}
