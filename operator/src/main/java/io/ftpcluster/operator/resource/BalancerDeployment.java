package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.operator.balancer.NginxConfig;
import io.ftpcluster.operator.balancer.Supervisor;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** nginx. A new configuration needs no new pod; only a new supervisor does. */
final class BalancerDeployment implements ManagedObject {
    private static final String ADMIN = "admin";
    private static final String CONFIG = "config";

    @Override
    public Deployment desired(ClusterPlan plan, ObservedFacts facts) {
        return Workloads.deployment(
                plan,
                Component.BALANCER,
                Map.of(Labels.STARTED_WITH, Workloads.shortHash(Supervisor.script())),
                RestrictedPod.around(plan, Component.BALANCER, container())
                        .withTerminationGracePeriodSeconds(plan.timing().gracePeriodSeconds())
                        .addToVolumes(Files.configMap(CONFIG, plan.names().balancer()))
                        .build());
    }

    // The passive ports are not listed: there may be thousands, and Kubernetes does not need them here.
    private static Container container() {
        return new ContainerBuilder()
                .withName("nginx")
                .withCommand("/bin/sh", BalancerConfigMap.FOLDER + "/" + Supervisor.FILE)
                .withPorts(
                        Ports.container("control", NginxConfig.CONTROL_PORT),
                        Ports.container(ADMIN, NginxConfig.ADMIN_PORT))
                .withReadinessProbe(Probes.readiness(NginxConfig.HEALTH_PATH, ADMIN))
                .withLivenessProbe(Probes.liveness(NginxConfig.HEALTH_PATH, ADMIN))
                .withVolumeMounts(Files.mount(CONFIG, BalancerConfigMap.FOLDER))
                .build();
    }
}
