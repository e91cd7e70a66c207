package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.activity.AdminClient;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.AdminTokenSecret;
import io.ftpcluster.operator.resource.Component;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the authentication service now and then what users are doing, and does not wait for the answer. Thread-safe. */
final class ActivityStep {
    /** How long between two questions: every answer may be a write for each user who has come or gone. */
    static final Duration BETWEEN = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(ActivityStep.class);

    private final AdminClient client;
    private final UserActivities activities;
    private final Clock clock;

    ActivityStep(AdminClient client, UserActivities activities, Clock clock) {
        this.client = client;
        this.activities = activities;
        this.clock = clock;
    }

    /** What is known by now. */
    UserActivities activities() {
        return activities;
    }

    /**
     * Asks, if it is time to.
     *
     * @param token the Secret with the token of administrators
     */
    void run(ClusterPlan plan, ClusterView view, Optional<Secret> token) {
        ResourceID cluster = new ResourceID(plan.names().cluster(), plan.names().namespace());
        Optional<String> address = view.pods(Component.AUTH).stream()
                .filter(PodFacts::isReady)
                .flatMap((Pod pod) -> PodFacts.address(pod).stream())
                .findFirst();
        if (address.isPresent() && token.isPresent() && activities.isTimeToAsk(cluster, clock.instant(), BETWEEN)) {
            Map<String, List<ResourceID>> users = byUsername(view.users());
            var _ = client.users(address.get(), AdminTokenSecret.token(token.get()))
                    .thenAccept(
                            facts -> activities.publish(cluster, facts, name -> users.getOrDefault(name, List.of())))
                    .exceptionally(failure -> {
                        LOG.debug("{} did not say what users are doing: {}", cluster, failure.getMessage());
                        return null;
                    });
        }
    }

    private static Map<String, List<ResourceID>> byUsername(List<FtpUser> users) {
        return users.stream()
                .filter(user -> user.getStatus() != null && user.getStatus().username() != null)
                .collect(Collectors.groupingBy(
                        user -> String.valueOf(user.getStatus().username()),
                        Collectors.mapping(ResourceID::fromResource, Collectors.toList())));
    }
}
