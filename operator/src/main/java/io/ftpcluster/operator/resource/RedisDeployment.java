package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** One Redis without a disk: it holds session records, which nodes write again when it comes back empty. */
final class RedisDeployment implements ManagedObject {
    private static final String CONFIG = "config";
    private static final String USERS = "users";
    private static final long GRACE_SECONDS = 10;

    @Override
    public Deployment desired(ClusterPlan plan, ObservedFacts facts) {
        return Workloads.deployment(
                plan,
                Component.REDIS,
                Map.of(Labels.STARTED_WITH, Workloads.shortHash(RedisConfigMap.text(plan) + facts.redisCredentials())),
                RestrictedPod.around(plan, Component.REDIS, container())
                        .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                        .addToVolumes(
                                Files.configMap(CONFIG, plan.names().redis()),
                                Files.secret(USERS, plan.names().redis(), RedisSecret.ACL_FILE))
                        .build());
    }

    private static Container container() {
        return new ContainerBuilder()
                .withName("redis")
                .withCommand("redis-server", RedisConfigMap.FOLDER + "/" + RedisConfigMap.FILE)
                .withPorts(Ports.container("redis", Ports.REDIS))
                .withReadinessProbe(Probes.tcp("redis", 2))
                .withLivenessProbe(Probes.tcp("redis", 10))
                .withVolumeMounts(Files.mount(CONFIG, RedisConfigMap.FOLDER), Files.mount(USERS, RedisSecret.FOLDER))
                .build();
    }
}
