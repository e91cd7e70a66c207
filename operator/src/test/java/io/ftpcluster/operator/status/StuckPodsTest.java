package io.ftpcluster.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.status.ConditionStatus;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states of the pods are as a kubelet and a scheduler write them. */
class StuckPodsTest {
    private static final Finding NONE_READY = Finding.bad("NoPodReady", "0 of 2 pods ready");
    private static final Finding READY = Finding.good("PodsReady", "2 of 2 pods ready");

    private static final String LAST_WORDS =
            "message: \"10:00 INFO starting\\nauth: AUTH_LDAP_BASE_DN is wrong\\n\\tat io.ftpcluster.Main\\n\"";
    private static final String ENDED = "terminated: {exitCode: 2, reason: Error, " + LAST_WORDS + "}";

    private final Pod former = pod("former", "2026-01-01T12:00:00Z", "one", "running: {}", "", true);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "state: {waiting: {reason: CrashLoopBackOff, message: back-off 40s}}, lastState: {" + ENDED + "}",
                "state: {" + ENDED + "}",
                "state: {running: {}}, started: false, lastState: {" + ENDED + "}"
            })
    void saysTheSameWhileAPodIsTriedAgainAndAgain(String container) {
        Finding finding = explain(NONE_READY, pod("new", container));

        assertThat(finding)
                .isEqualTo(Finding.bad(
                        "CrashLoopBackOff",
                        "0 of 2 pods ready: the pod new ends at once: auth: AUTH_LDAP_BASE_DN is wrong"));
    }

    @Test
    void isNotReadyWhileOnlyPodsWithFormerSettingsAre() {
        Finding finding = explain(READY, former, pod("new", "state: {" + ENDED + "}"));

        assertThat(finding.status()).isEqualTo(ConditionStatus.FALSE);
        assertThat(finding.reason()).isEqualTo("CrashLoopBackOff");
        assertThat(finding.message()).startsWith("2 of 2 pods ready, but with their former settings: the pod new ends");
    }

    @Test
    void onePodOfSeveralWithTheSameSettingsIsNamedOnly() {
        Pod same = pod("same", "2026-01-01T12:00:00Z", "two", "running: {}", "", true);

        Finding finding = explain(READY, same, pod("new", "state: {" + ENDED + "}"));

        assertThat(finding.status()).isEqualTo(ConditionStatus.TRUE);
        assertThat(finding.reason()).isEqualTo("PodsReady");
        assertThat(finding.message()).contains("but the pod new ends at once");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ErrImagePull", "ImagePullBackOff", "InvalidImageName"})
    void saysTheSameWhileAnImageIsTriedAgainAndAgain(String reason) {
        Finding finding = explain(
                NONE_READY, pod("new", "image: \"a:1\", state: {waiting: {reason: " + reason + ", message: any}}"));

        assertThat(finding.reason()).isEqualTo("ImagePullBackOff");
        assertThat(finding.message()).contains("the image a:1 of the pod new cannot be pulled");
    }

    @Test
    void saysWhyAContainerCannotBeMade() {
        Finding finding = explain(
                NONE_READY, pod("new", "state: {waiting: {reason: CreateContainerConfigError, message: no secret x}}"));

        assertThat(finding.reason()).isEqualTo("CreateContainerConfigError");
        assertThat(finding.message()).isEqualTo("0 of 2 pods ready: the pod new cannot start: no secret x");
    }

    @Test
    void aPodWithoutAMachineDoesNotMakeReadyOnesUnready() {
        Pod homeless = Serialization.unmarshal("""
                metadata: {name: new, creationTimestamp: "2026-01-01T13:00:00Z"}
                status:
                  conditions: [{type: PodScheduled, status: "False", reason: Unschedulable, message: Insufficient memory}]
                """, Pod.class);

        assertThat(explain(NONE_READY, homeless))
                .isEqualTo(Finding.bad(
                        "Unschedulable", "0 of 2 pods ready: no machine takes the pod new: Insufficient memory"));
        assertThat(explain(READY, former, homeless).status()).isEqualTo(ConditionStatus.TRUE);
    }

    @Test
    void saysWhatToRaiseWhereMemoryIsMissing() {
        Finding finding = explain(NONE_READY, pod("new", "state: {terminated: {exitCode: 137, reason: OOMKilled}}"));

        assertThat(finding.message()).contains("raise its resources.limits");
    }

    @Test
    void saysNothingOfPodsThatStartOrEnd() {
        Pod ending = pod("ending", "state: {" + ENDED + "}");
        ending.getMetadata().setDeletionTimestamp("2026-01-01T13:00:01Z");
        Pod evicted = pod("evicted", "state: {" + ENDED + "}");
        evicted.getStatus().setPhase("Failed");

        assertThat(explain(
                        NONE_READY,
                        ending,
                        evicted,
                        pod("new", "state: {waiting: {reason: ContainerCreating}}"),
                        pod("busy", "state: {running: {}}, started: true, lastState: {" + ENDED + "}"),
                        Serialization.unmarshal("metadata: {name: empty}", Pod.class)))
                .isEqualTo(NONE_READY);
    }

    @Test
    void theNewestPodSpeaksForAll() {
        Pod older = pod(
                "older",
                "2026-01-01T12:30:00Z",
                "one",
                "waiting: {reason: ImagePullBackOff}",
                "image: \"a:1\",",
                false);

        assertThat(explain(NONE_READY, older, pod("new", "state: {" + ENDED + "}"))
                        .reason())
                .isEqualTo("CrashLoopBackOff");
    }

    private static Finding explain(Finding finding, Pod... pods) {
        return new StuckPods(List.of(pods)).explain(finding);
    }

    private static Pod pod(String name, String container) {
        return parse(name, "2026-01-01T13:00:00Z", "two", container, false);
    }

    private static Pod pod(String name, String created, String revision, String state, String more, boolean isReady) {
        return parse(name, created, revision, more + "state: {" + state + "}", isReady);
    }

    private static Pod parse(String name, String created, String revision, String container, boolean isReady) {
        return Serialization.unmarshal(
                """
                metadata: {name: %s, creationTimestamp: "%s", labels: {pod-template-hash: %s}}
                status:
                  conditions: [{type: Ready, status: "%s"}]
                  containerStatuses: [{%s}]
                """.formatted(name, created, revision, isReady ? "True" : "False", container), Pod.class);
    }
}
