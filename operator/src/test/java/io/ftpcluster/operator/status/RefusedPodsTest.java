package io.ftpcluster.operator.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The states are as the controllers of Kubernetes write them. */
class RefusedPodsTest {
    private static final Finding NONE_READY = Finding.bad("NoPodReady", "0 of 2 pods ready");
    private static final Finding READY = Finding.good("PodsReady", "2 of 2 pods ready");
    private static final String REFUSED = "{type: ReplicaFailure, status: \"True\", reason: FailedCreate, message: %s}";
    private static final String QUOTA =
            REFUSED.formatted("\"pods \\\"files-auth-7c\\\" is forbidden:\\n exceeded quota: small\"");

    @Test
    void saysWhatTheApiServerSaid() {
        assertThat(explain(NONE_READY, 0, QUOTA))
                .isEqualTo(Finding.bad(
                        "PodsRefused",
                        "0 of 2 pods ready: the API server takes no more pods: pods \"files-auth-7c\" is forbidden:"
                                + " exceeded quota: small"));
    }

    @Test
    void isNotReadyWhileOnlyPodsWithFormerSettingsAre() {
        Finding finding = explain(READY, 0, QUOTA);

        assertThat(finding.isGood()).isFalse();
        assertThat(finding.reason()).isEqualTo("PodsRefused");
        assertThat(finding.message()).startsWith("2 of 2 pods ready, but with their former settings: the API server");
    }

    @Test
    void oneMorePodThatIsRefusedIsToldOnly() {
        Finding finding = explain(READY, 2, QUOTA);

        assertThat(finding.isGood()).isTrue();
        assertThat(finding.reason()).isEqualTo("PodsReady");
        assertThat(finding.message()).contains("but the API server takes no more pods", "exceeded quota");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{type: Available, status: \"False\", reason: MinimumReplicasUnavailable}",
                "{type: ReplicaFailure, status: \"False\", reason: FailedCreate}",
                "{type: ReplicaFailure, status: \"True\", reason: FailedDelete}"
            })
    void anythingElseIsNoRefusal(String condition) {
        assertThat(explain(NONE_READY, 0, condition)).isEqualTo(NONE_READY);
    }

    @Test
    void aDeploymentThatIsNotThereSaysNothing() {
        assertThat(RefusedPods.explain(NONE_READY, Optional.empty())).isEqualTo(NONE_READY);
        assertThat(RefusedPods.explain(NONE_READY, Optional.of(new Deployment())))
                .isEqualTo(NONE_READY);
    }

    @Test
    void countsTheNodesThatWereMade() {
        StatefulSet one = nodes("status: {replicas: 1}");

        Finding missing = RefusedPods.explain(NONE_READY, one, 2);

        assertThat(missing.reason()).isEqualTo("PodsMissing");
        assertThat(missing.message()).contains("1 pods made", "kubectl describe statefulset files-node");
        assertThat(RefusedPods.explain(NONE_READY, nodes(""), 2).reason()).isEqualTo("PodsMissing");
        assertThat(RefusedPods.explain(NONE_READY, one, 1)).isEqualTo(NONE_READY);
        assertThat(RefusedPods.explain(READY, one, 2)).isEqualTo(READY);
    }

    private static Finding explain(Finding finding, int updated, String condition) {
        return RefusedPods.explain(
                finding,
                Optional.of(Serialization.unmarshal(
                        "status: {updatedReplicas: %d, conditions: [%s]}".formatted(updated, condition),
                        Deployment.class)));
    }

    private static StatefulSet nodes(String status) {
        return Serialization.unmarshal("metadata: {name: files-node}\n" + status, StatefulSet.class);
    }
}
