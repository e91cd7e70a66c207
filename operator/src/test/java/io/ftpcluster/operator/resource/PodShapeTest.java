package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.secret.CertificateReading;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class PodShapeTest {
    private static final CertificateReading NO_TLS = new CertificateReading.NotNeeded();
    private static final ObservedFacts FACTS =
            new ObservedFacts(TestRoutings.of(3, 3), "", NO_TLS, RedisFacts.own("first"));

    @Test
    @Tag("security-case-21")
    void everyPodIsRestricted() {
        List<PodTemplateSpec> templates = templates(TestPlans.ofSpec("{}"), FACTS);

        assertThat(templates).hasSize(4).allSatisfy(template -> {
            assertThat(template.getSpec().getAutomountServiceAccountToken()).isFalse();
            assertThat(template.getSpec().getEnableServiceLinks()).isFalse();
            assertThat(template.getSpec().getSecurityContext().getRunAsNonRoot())
                    .isTrue();
            assertThat(template.getSpec().getSecurityContext().getRunAsUser()).isEqualTo(1001L);
            assertThat(template.getSpec().getContainers()).allSatisfy(PodShapeTest::isRestricted);
        });
    }

    private static void isRestricted(Container container) {
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
        assertThat(container.getResources().getRequests()).containsKeys("cpu", "memory");
        assertThat(container.getResources().getLimits()).containsOnlyKeys("memory");
    }

    @Test
    void theNumberOfNodesChangesNoPodTemplate() {
        List<PodTemplateSpec> few = templates(TestPlans.ofSpec("{replicas: 1}"), FACTS);
        List<PodTemplateSpec> many = templates(
                TestPlans.ofSpec("{replicas: 6}"),
                new ObservedFacts(TestRoutings.of(6, 6), "203.0.113.7", NO_TLS, RedisFacts.own("first")));

        assertThat(many).isEqualTo(few);
    }

    @Test
    void theNumberOfNodesDoesNotTouchTheLoadBalancer() {
        HasMetadata few = new PublicService().desired(TestPlans.ofSpec("{replicas: 1}"), FACTS);
        HasMetadata many = new PublicService().desired(TestPlans.ofSpec("{replicas: 6}"), FACTS);

        assertThat(many).isEqualTo(few);
        assertThat(((Service) many).getSpec().getPorts()).hasSize(1 + 6 * 8);
    }

    @Test
    void nodesGetOnlySettingsThatTheContractKnows() {
        List<String> known =
                Arrays.stream(NodeSetting.values()).map(NodeSetting::variable).toList();

        assertThat(environment("{}"))
                .extracting(EnvVar::getName)
                .doesNotHaveDuplicates()
                .isSubsetOf(known);
    }

    @Test
    void nodesMayDrainLongerThanTheirTransfersMayTake() {
        StatefulSet nodes = new NodeStatefulSet().desired(TestPlans.ofSpec("{drain: {timeout: 2m}}"), FACTS);

        assertThat(nodes.getSpec().getTemplate().getSpec().getTerminationGracePeriodSeconds())
                .isEqualTo(150L);
        assertThat(environment("{drain: {timeout: 2m}}"))
                .contains(new EnvVar(NodeSetting.DRAIN_TIMEOUT.variable(), "120s", null));
    }

    private static List<EnvVar> environment(String spec) {
        ClusterPlan plan = TestPlans.ofSpec(spec);
        return NodeEnvironment.of(plan, new RedisClient(plan, FACTS.redis(), Component.NODE));
    }

    private static List<PodTemplateSpec> templates(ClusterPlan plan, ObservedFacts facts) {
        return ManagedObjects.IN_ORDER.stream()
                .filter(object -> object.neededBy(plan))
                .map(object -> object.desired(plan, facts))
                .flatMap(object -> switch (object) {
                    case Deployment deployment -> Stream.of(deployment.getSpec().getTemplate());
                    case StatefulSet set -> Stream.of(set.getSpec().getTemplate());
                    default -> Stream.empty();
                })
                .toList();
    }
}
