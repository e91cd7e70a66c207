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
        assertThat(plan.storage()).isEqualTo(new StoragePlan.NewClaim("files-data", "10Gi", Optional.empty(), true));
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

    @Test
    void ratesBecomeBytesPerSecond() {
        LimitsPlan limits = TestPlans.ofSpec("{limits: {uploadRate: 500k, downloadRate: 1.5Mi}}")
                .serving()
                .limits();

        assertThat(limits.rates().upload()).isEqualTo(500_000);
        assertThat(limits.rates().download()).isEqualTo(1_572_864);
        assertThat(TestPlans.ofSpec("{limits: {uploadRate: 2000000}}")
                        .serving()
                        .limits()
                        .rates()
                        .upload())
                .isEqualTo(2_000_000);
        assertThat(TestPlans.ofSpec("{}").serving().limits().rates().upload()).isZero();
    }

    @Test
    void whatIsWrongWithLimitsIsAProblem() {
        assertThat(outcome("{limits: {uploadRate: fast}}"))
                .isInstanceOfSatisfying(
                        PlanOutcome.PlanProblem.class,
                        problem -> assertThat(problem.message()).startsWith("limits.uploadRate: "));
        assertThat(outcome("{limits: {downloadRate: 0}}")).isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{limits: {downloadRate: 10000000T}}")).isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{limits: {loginTimeout: 0s}}")).isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(TestPlans.ofSpec("{limits: {transferTimeout: 0s}}")
                        .serving()
                        .limits()
                        .timers()
                        .transfer())
                .isZero();
    }

    @Test
    void whatIsWrongWithTheDefaultsOfUsersIsAProblem() {
        assertThat(outcome("{users: {defaults: {access: {networks: [192.0.2.0/33]}}}}"))
                .isInstanceOfSatisfying(
                        PlanOutcome.PlanProblem.class,
                        problem -> assertThat(problem.message())
                                .startsWith("users.defaults.access.networks: 192.0.2.0/33 is neither"));
        assertThat(outcome("{users: {defaults: {access: {hours: [{timeZone: Mars/Base}]}}}}"))
                .isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{users: {defaults: {access: {expires: \"2030-02-30T00:00:00Z\"}}}}"))
                .isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{users: {defaults: {limits: {quota: {size: much}}}}}"))
                .isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{users: {defaults: {limits: {quota: {size: 1Gi}}}}}"))
                .isInstanceOf(PlanOutcome.Planned.class);
    }

    @Test
    void tlsThatContradictsItselfIsAProblem() {
        assertThat(outcome("{tls: {mode: Optional}}"))
                .isEqualTo(new PlanOutcome.PlanProblem("tls.secretName is missing"));
        assertThat(outcome("{tls: {mode: Optional, secretName: a, clientAuth: Optional}}"))
                .isEqualTo(new PlanOutcome.PlanProblem("tls.clientCaSecretName is missing"));
        assertThat(outcome("{tls: {dataMode: Required}}")).isInstanceOf(PlanOutcome.PlanProblem.class);
        assertThat(outcome("{tls: {mode: Optional, secretName: a, implicitPort: 21}}"))
                .isEqualTo(new PlanOutcome.PlanProblem("tls.implicitPort 21 is already in use"));
        assertThat(outcome("{tls: {mode: Optional, secretName: a, implicitPort: 50047}}"))
                .isInstanceOf(PlanOutcome.PlanProblem.class);
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
