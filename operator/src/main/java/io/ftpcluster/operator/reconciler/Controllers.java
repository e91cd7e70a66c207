package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.operator.activity.AdminClient;
import io.ftpcluster.operator.balancer.LiveConfigClient;
import io.ftpcluster.operator.balancer.NginxConfig;
import io.ftpcluster.operator.config.OperatorConfig;
import io.ftpcluster.operator.model.ClusterPlanner;
import io.javaoperatorsdk.operator.Operator;
import io.javaoperatorsdk.operator.api.config.ControllerConfigurationOverrider;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.retry.GenericRetry;
import java.time.Clock;
import java.time.Duration;

/** Puts the two controllers together and registers them. */
public final class Controllers implements AutoCloseable {
    // Drift that no informer told of is repaired after this time at the latest.
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(3);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(1);
    private static final Duration LONGEST_RETRY = Duration.ofMinutes(1);

    private final OperatorConfig config;
    private final KubernetesClient client;
    private final Clock clock;
    private final UserOutcomes outcomes = new UserOutcomes();
    private final UserActivities activities = new UserActivities();
    private final ClusterNews news = new ClusterNews();
    private final RedisStandings standings;
    private final NamedSecrets secrets;
    private final PasswordQueues passwords;

    public Controllers(OperatorConfig config, KubernetesClient client, Clock clock) {
        this.config = config;
        this.client = client;
        this.clock = clock;
        this.standings = new RedisStandings(news::propagateEvent);
        this.secrets = new NamedSecrets(client, news::propagateEvent);
        this.passwords = new PasswordQueues(news::propagateEvent);
        news.sendGoneTo(this::forget);
    }

    /** Registers both; they begin when the operator starts. */
    public void register(Operator operator) {
        operator.register(clusters(), this::configure);
        operator.register(new FtpUserReconciler(outcomes, activities, clock), this::configure);
    }

    @Override
    public void close() {
        secrets.close();
        passwords.close();
    }

    private void forget(ResourceID cluster) {
        secrets.forget(cluster);
        passwords.forget(cluster);
        outcomes.forget(cluster);
        activities.forget(cluster);
        standings.forget(cluster);
    }

    private FtpClusterReconciler clusters() {
        EventRecorder events =
                new EventRecorder(client, clock, config.leaderElection().identity());
        return new FtpClusterReconciler(
                new ClusterPlanner(config),
                new ClusterSteps(
                        new GeneratedSecrets(),
                        new SecretsStep(secrets),
                        new UsersStep(secrets, outcomes, passwords),
                        new ActivityStep(new AdminClient(AuthApi.PORT), activities, standings, clock),
                        new BalancerStep(new LiveConfigClient(NginxConfig.ADMIN_PORT)),
                        new PodNudge(client, clock)),
                new Transitions(events),
                news,
                clock);
    }

    private <T extends HasMetadata> void configure(ControllerConfigurationOverrider<T> controller) {
        controller
                .withReconciliationMaxInterval(LONGEST_PAUSE)
                .withRetry(new GenericRetry()
                        .setInitialInterval(FIRST_RETRY)
                        .setMaxInterval(LONGEST_RETRY.toMillis())
                        .withoutMaxAttempts());
        if (config.namespaces().isEmpty()) {
            controller.watchingAllNamespaces();
        } else {
            controller.settingNamespaces(config.namespaces());
        }
    }
}
