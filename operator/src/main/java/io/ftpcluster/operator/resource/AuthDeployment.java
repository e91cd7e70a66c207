package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** The authentication service. It reads its files again when they change, so new users need no new pod. */
final class AuthDeployment implements ManagedObject {
    private static final String HTTP = "http";
    private static final String USERS = "users";
    private static final String TOKEN = "token";
    private static final long GRACE_SECONDS = 30;

    @Override
    public Deployment desired(ClusterPlan plan, ObservedFacts facts) {
        return Workloads.deployment(
                plan,
                Component.AUTH,
                Map.of(),
                RestrictedPod.around(plan, Component.AUTH, container())
                        .withTerminationGracePeriodSeconds(GRACE_SECONDS)
                        .addToVolumes(
                                UsersSecret.volume(plan, USERS),
                                Files.secret(TOKEN, plan.names().authToken(), AuthTokenSecret.FILE))
                        .build());
    }

    private static Container container() {
        return new ContainerBuilder()
                .withName("auth")
                .withPorts(Ports.container(HTTP, AuthApi.PORT))
                .withEnv(
                        new EnvVar("AUTH_USERS_FILE", UsersSecret.FOLDER, null),
                        new EnvVar("AUTH_TOKEN_FILE", AuthTokenSecret.FOLDER + "/" + AuthTokenSecret.FILE, null))
                .withStartupProbe(Probes.startup("/health/liveness", HTTP))
                .withLivenessProbe(Probes.liveness("/health/liveness", HTTP))
                .withReadinessProbe(Probes.readiness("/health/readiness", HTTP))
                .withVolumeMounts(Files.mount(USERS, UsersSecret.FOLDER), Files.mount(TOKEN, AuthTokenSecret.FOLDER))
                .build();
    }
}
