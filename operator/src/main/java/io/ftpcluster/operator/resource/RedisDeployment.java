package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Volume;
import io.fabric8.kubernetes.api.model.VolumeBuilder;
import io.fabric8.kubernetes.api.model.VolumeMountBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.redis.RedisSupervisor;
import java.util.Map;

/**
 * One Redis. Without a volume nodes write their session records again when it comes back empty; with one, bans and what
 * users have stored survive too.
 */
final class RedisDeployment implements ManagedObject {
    private static final String CONFIG = "config";
    private static final String USERS = "users";
    private static final String DATA = "data";
    private static final long GRACE_SECONDS = 10;

    @Override
    public Deployment desired(ClusterPlan plan, ObservedFacts facts) {
        PodSpecBuilder pod = RestrictedPod.around(plan, Component.REDIS, container(plan))
                .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                .addToVolumes(
                        Files.configMap(CONFIG, plan.names().redis()),
                        Files.secret(
                                USERS, plan.names().redisUsers(), RedisSecret.ACL_FILE, RedisSecret.LOADER_PASSWORD));
        if (RedisConfigMap.isKept(plan)) {
            pod = pod.addToVolumes(data(plan));
        }
        return Workloads.deployment(
                plan,
                Component.REDIS,
                Map.of(Labels.STARTED_WITH, Workloads.shortHash(RedisConfigMap.text(plan) + RedisSupervisor.script())),
                pod.build());
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return plan.redis().isOwn();
    }

    private static Container container(ClusterPlan plan) {
        ContainerBuilder container = new ContainerBuilder()
                .withName("redis")
                .withCommand(
                        "/bin/sh",
                        RedisConfigMap.FOLDER + "/" + RedisSupervisor.FILE,
                        RedisConfigMap.FOLDER + "/" + RedisConfigMap.FILE,
                        RedisSecret.FOLDER,
                        Integer.toString(Ports.REDIS))
                .withPorts(Ports.container("redis", Ports.REDIS))
                .withReadinessProbe(Probes.tcp("redis", 2))
                .withLivenessProbe(Probes.tcp("redis", 10))
                .withVolumeMounts(Files.mount(CONFIG, RedisConfigMap.FOLDER), Files.mount(USERS, RedisSecret.FOLDER));
        if (RedisConfigMap.isKept(plan)) {
            container = container.addToVolumeMounts(new VolumeMountBuilder()
                    .withName(DATA)
                    .withMountPath(RedisConfigMap.DATA_FOLDER)
                    .build());
        }
        return container.build();
    }

    private static Volume data(ClusterPlan plan) {
        return new VolumeBuilder()
                .withName(DATA)
                .withNewPersistentVolumeClaim(plan.names().redisData(), null)
                .build();
    }
}
