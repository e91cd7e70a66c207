package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.ArrayList;
import java.util.List;

/** The FTP servers. Their template says nothing that depends on their number, so scaling restarts none of them. */
final class NodeStatefulSet implements ManagedObject {
    static final String DATA_FOLDER = "/srv/ftp";

    private static final String HEALTH = "health";
    private static final String DATA = "data";
    private static final String CONFIG = "config";
    private static final String TOKEN = "token";
    private static final int REVISIONS = 2;
    private static final int MIN_READY_SECONDS = 10;

    @Override
    public StatefulSet desired(ClusterPlan plan, ObservedFacts facts) {
        RedisClient redis = new RedisClient(plan, facts.redis(), Component.NODE);
        return new StatefulSetBuilder()
                .withMetadata(Metadata.of(plan, Component.NODE, plan.names().node()))
                .withNewSpec()
                .withReplicas(plan.parts().nodes().replicas())
                .withServiceName(plan.names().nodesService())
                // All at once: nodes do not need each other, and scaling by ten should not take ten starts.
                .withPodManagementPolicy("Parallel")
                .withRevisionHistoryLimit(REVISIONS)
                // A node that was replaced must be taking logins before the next one is: nginx hears of it when it is
                // ready.
                .withMinReadySeconds(MIN_READY_SECONDS)
                .withNewUpdateStrategy()
                .withType("RollingUpdate")
                .withNewRollingUpdate()
                .withPartition(partition(plan, facts))
                .endRollingUpdate()
                .endUpdateStrategy()
                .withNewSelector()
                .withMatchLabels(Labels.selector(plan, Component.NODE))
                .endSelector()
                .withTemplate(Workloads.template(
                        plan,
                        Component.NODE,
                        Workloads.startedWith(facts.redis().address()),
                        pod(plan, redis)))
                .endSpec()
                .build();
    }

    @Override
    public boolean isPremature(ClusterPlan plan, ObservedFacts facts) {
        return !letsNodesStart(facts);
    }

    // Pods below the partition keep their template, also when they are made anew: nodes that run are not given up for
    // ones that could not start.
    private static int partition(ClusterPlan plan, ObservedFacts facts) {
        return letsNodesStart(facts) ? 0 : plan.ports().maxNodes();
    }

    private static boolean letsNodesStart(ObservedFacts facts) {
        return facts.certificate().letsNodesStart() && facts.redis().letsNodesStart();
    }

    private static PodSpec pod(ClusterPlan plan, RedisClient redis) {
        return RestrictedPod.around(plan, Component.NODE, container(plan, redis))
                .withTerminationGracePeriodSeconds(plan.timing().gracePeriodSeconds())
                .addToVolumes(
                        data(plan),
                        Files.configMap(CONFIG, plan.names().node()),
                        Files.secret(TOKEN, plan.names().authToken(), AuthTokenSecret.FILE))
                .addAllToVolumes(redis.volumes())
                .addAllToVolumes(plan.tls().map(TlsFiles::volumes).orElse(List.of()))
                .build();
    }

    private static Container container(ClusterPlan plan, RedisClient redis) {
        return new ContainerBuilder()
                .withName("node")
                .withPorts(ports(plan))
                .withEnv(NodeEnvironment.of(plan, redis))
                .withStartupProbe(Probes.startup("/livez", HEALTH))
                .withLivenessProbe(Probes.liveness("/livez", HEALTH))
                .withReadinessProbe(Probes.readiness("/readyz", HEALTH))
                .withVolumeMounts(
                        new VolumeMountBuilder()
                                .withName(DATA)
                                .withMountPath(DATA_FOLDER)
                                .build(),
                        Files.mount(CONFIG, NodeConfigMap.FOLDER),
                        Files.mount(TOKEN, AuthTokenSecret.FOLDER))
                .addAllToVolumeMounts(redis.mounts())
                .addAllToVolumeMounts(plan.tls().map(TlsFiles::mounts).orElse(List.of()))
                .build();
    }

    private static List<ContainerPort> ports(ClusterPlan plan) {
        List<ContainerPort> ports = new ArrayList<>();
        ports.add(Ports.container("control", Ports.NODE_CONTROL));
        if (plan.hasImplicitPort()) {
            ports.add(Ports.container("implicit", Ports.NODE_IMPLICIT));
        }
        ports.add(Ports.container("data", Ports.NODE_DATA));
        ports.add(Ports.container(HEALTH, Ports.NODE_HEALTH));
        return ports;
    }

    private static Volume data(ClusterPlan plan) {
        return new VolumeBuilder()
                .withName(DATA)
                .withNewPersistentVolumeClaim()
                .withClaimName(plan.storage().claim())
                .endPersistentVolumeClaim()
                .build();
    }
}
