package io.ftpcluster.operator;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.operator.config.OperatorConfig;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.ClusterPlanner;
import io.ftpcluster.operator.model.PlanOutcome;
import java.util.Map;

/** Plans for tests, from the YAML that a user writes. */
public final class TestPlans {
    private static final ClusterPlanner PLANNER = new ClusterPlanner(OperatorConfig.from(Map.of()));

    private TestPlans() {}

    /** The plan of a whole FtpCluster in YAML. */
    public static ClusterPlan ofYaml(String yaml) {
        PlanOutcome outcome = PLANNER.plan(Serialization.unmarshal(yaml, FtpCluster.class));
        assertThat(outcome).isInstanceOf(PlanOutcome.Planned.class);
        return ((PlanOutcome.Planned) outcome).plan();
    }

    /** The plan of the FtpCluster {@code ftp/files} with a spec in YAML, such as <code>{replicas: 1}</code>. */
    public static ClusterPlan ofSpec(String spec) {
        return ofYaml("""
                apiVersion: ftpcluster.io/v1alpha1
                kind: FtpCluster
                metadata: {name: files, namespace: ftp, uid: the-uid, generation: 3}
                spec: %s
                """.formatted(spec));
    }
}
