package io.ftpcluster.operator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.config.OperatorConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ClusterPlannerTest {
    private final ClusterPlanner planner =
            new ClusterPlanner(OperatorConfig.from(Map.of("NODE_IMAGE", "example.com/node:2")));

    @Test
    void resolvesEveryDefault() {
        ClusterPlan plan = TestPlans.ofSpec("{}");

        assertThat(plan.parts().nodes().replicas()).isEqualTo(3);
        assertThat(plan.ports().all()).hasToString("50000-50047");
        assertThat(plan.storage()).isEqualTo(new StoragePlan.NewClaim("files-data", "10Gi", Optional.empty()));
        assertThat(plan.timing().drainTimeout()).isEqualTo(Duration.ofMinutes(10));
        assertThat(plan.timing().gracePeriodSeconds()).isEqualTo(630);
    }

    @Test
    void anImageInTheSpecComesBeforeTheOperatorsOwn() {
        assertThat(image("{}")).isEqualTo("example.com/node:2");
        assertThat(image("{nodes: {image: mine}}")).isEqualTo("mine");
    }

    @Test
    void whatCameTheApiServerByIsAProblemAndNoFailure() {
        assertThat(outcome("{replicas: 9}")).isEqualTo(new PlanOutcome.PlanProblem("replicas 9 exceeds maxReplicas 6"));
        assertThat(outcome("{passive: {startPort: 65530}}")).isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{drain: {timeout: soon}}"))
                .isEqualTo(new PlanOutcome.PlanProblem(
                        "drain.timeout: soon is not a duration: write a number and s, m or h"));
    }

    private String image(String spec) {
        return ((PlanOutcome.Planned) outcome(spec)).plan().parts().nodes().image();
    }

    private PlanOutcome outcome(String spec) {
        return planner.plan(Serialization.unmarshal("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                metadata: {name: files, namespace: ftp}
                spec: %s
                """.formatted(spec), FtpCluster.class));
    }
}
