package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.activity.AdminClient;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.activity.UsersAnswer;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.AdminTokenSecret;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.RedisFacts;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks the authentication service now and then what users are doing, and does not wait for the answer. That there is one
 * also tells that Redis is there. Thread-safe.
 */
final class ActivityStep {
    /** How long between two questions: every answer may be a write for each user who has come or gone. */
    static final Duration BETWEEN = Duration.ofMinutes(1);

    /** The same while nobody has said that Redis is there. */
    static final Duration WITHOUT_REDIS = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(ActivityStep.class);

    private final AdminClient client;
    private final UserActivities activities;
    private final RedisStandings standings;
    private final Clock clock;

    ActivityStep(AdminClient client, UserActivities activities, RedisStandings standings, Clock clock) {
        this.client = client;
        this.activities = activities;
        this.standings = standings;
        this.clock = clock;
    }

    /** What is known by now. */
    UserActivities activities() {
        return activities;
    }

    /**
     * Asks, if it is time to.
     *
     * @param redis the Redis that the service should have
     * @param token the Secret with the token of administrators
     * @return whether the service reaches that Redis, as far as is known by now
     */
    RedisStanding run(ClusterPlan plan, ClusterView view, RedisFacts redis, Optional<Secret> token) {
        ResourceID cluster = new ResourceID(plan.names().cluster(), plan.names().namespace());
        RedisStanding standing = standings.find(cluster, redis.address());
        Duration between = standing instanceof RedisStanding.Reached ? BETWEEN : WITHOUT_REDIS;
        Optional<Pod> pod = PodFacts.toAsk(view.pods(Component.AUTH), redis.address());
        if (pod.isPresent() && token.isPresent() && activities.isTimeToAsk(cluster, clock.instant(), between)) {
            standings.expect(cluster);
            ask(cluster, pod.get(), AdminTokenSecret.token(token.get()), byUsername(view.users()));
        }
        return standing;
    }

    private void ask(ResourceID cluster, Pod pod, String token, Map<String, List<ResourceID>> users) {
        var _ = client.users(PodFacts.address(pod).orElseThrow(), token)
                .thenAccept(answer -> take(cluster, PodFacts.startedWith(pod), answer, users))
                .exceptionally(failure -> {
                    LOG.debug("{} did not say what users are doing: {}", cluster, failure.getMessage());
                    return null;
                });
    }

    private void take(
            ResourceID cluster, String redisAddress, UsersAnswer answer, Map<String, List<ResourceID>> users) {
        switch (answer) {
            case UsersAnswer.Told(List<UserFacts> facts) -> {
                activities.publish(cluster, facts, name -> users.getOrDefault(name, List.of()));
                standings.publish(cluster, redisAddress, RedisStanding.REACHED);
            }
            case UsersAnswer.RedisAway(String why) ->
                standings.publish(cluster, redisAddress, new RedisStanding.Away(why));
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
