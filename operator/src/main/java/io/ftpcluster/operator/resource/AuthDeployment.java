package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.operator.model.ClusterPlan;

/** The authentication service. It reads its files again when they change, so new users need no new pod. */
final class AuthDeployment implements ManagedObject {
    private static final String HTTP = "http";
    private static final String USERS = "users";
    private static final String TOKEN = "token";
    private static final String ADMIN_TOKEN = "admin-token";
    private static final long GRACE_SECONDS = 30;

    @Override
    public Deployment desired(ClusterPlan plan, ObservedFacts facts) {
        RedisClient redis = new RedisClient(plan, facts.redis(), Component.AUTH);
        return Workloads.deployment(
                plan,
                Component.AUTH,
                Workloads.startedWith(facts.redis().address()),
                RestrictedPod.around(plan, Component.AUTH, container(plan, redis))
                        .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                        .addToVolumes(
                                UsersSecret.volume(plan, USERS),
                                Files.secret(TOKEN, plan.names().authToken(), AuthTokenSecret.FILE),
                                Files.secret(ADMIN_TOKEN, plan.names().adminToken(), AdminTokenSecret.FILE))
                        .addAllToVolumes(redis.volumes())
                        .addAllToVolumes(AuthFiles.volumes(plan.auth()))
                        .build());
    }

    private static Container container(ClusterPlan plan, RedisClient redis) {
        return new ContainerBuilder()
                .withName("auth")
                .withPorts(Ports.container(HTTP, AuthApi.PORT))
                .withEnv(AuthEnvironment.of(plan, redis))
                .withStartupProbe(Probes.startup("/health/liveness", HTTP))
                .withLivenessProbe(Probes.liveness("/health/liveness", HTTP))
                .withReadinessProbe(Probes.readiness("/health/readiness", HTTP))
                .withVolumeMounts(
                        Files.mount(USERS, UsersSecret.FOLDER),
                        Files.mount(TOKEN, AuthTokenSecret.FOLDER),
                        Files.mount(ADMIN_TOKEN, AdminTokenSecret.FOLDER))
                .addAllToVolumeMounts(redis.mounts())
                .addAllToVolumeMounts(AuthFiles.mounts(plan.auth()))
                .build();
    }
}
