package io.ftpcluster.operator.reconciler;

import io.ftpcluster.contract.admin.UserFacts;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Carries what users are doing from the step that asks to the users' controller, which says so. Thread-safe.
 */
final class UserActivities {
    private final Map<ResourceID, Instant> asked = new ConcurrentHashMap<>();
    private final Map<ResourceID, Map<String, UserFacts>> byCluster = new ConcurrentHashMap<>();
    private volatile Consumer<ResourceID> listener;

    UserActivities() {
        this(user -> {});
    }

    /**
     * Nothing is known yet.
     *
     * @param listener told the users who do something else
     */
    UserActivities(Consumer<ResourceID> listener) {
        this.listener = listener;
    }

    /** From now on, users who do something else are sent here. */
    void sendTo(SimpleInboundEventSource<?> events) {
        listener = events::propagateEvent;
    }

    /** Whether to ask a cluster, which counts as asked from then on. */
    boolean isTimeToAsk(ResourceID cluster, Instant now, Duration between) {
        if (now.isBefore(asked.getOrDefault(cluster, Instant.EPOCH).plus(between))) {
            return false;
        }
        asked.put(cluster, now);
        return true;
    }

    /** Of a cluster that is gone; an answer of it that is still on its way is dropped. */
    void forget(ResourceID cluster) {
        asked.remove(cluster);
        byCluster.remove(cluster);
    }

    /**
     * Replaces what is known of one cluster, unless it was forgotten since it was asked.
     *
     * @param users the FtpUsers that ask for a username, of which one has it
     */
    void publish(ResourceID cluster, Collection<UserFacts> facts, Function<String, List<ResourceID>> users) {
        Map<String, UserFacts> now =
                facts.stream().collect(Collectors.toMap(UserFacts::name, Function.identity(), (one, other) -> one));
        // In one step with looking whether it was asked: what is put after it was forgotten would stay for ever.
        asked.computeIfPresent(cluster, (same, when) -> {
            replace(cluster, now, users);
            return when;
        });
    }

    private void replace(ResourceID cluster, Map<String, UserFacts> now, Function<String, List<ResourceID>> users) {
        Map<String, UserFacts> before = byCluster.put(cluster, now);
        now.forEach((name, fact) -> {
            if (before == null || !fact.equals(before.get(name))) {
                users.apply(name).forEach(listener);
            }
        });
    }

    /** What a user of a cluster is doing; empty while nobody has said so. */
    Optional<UserFacts> find(ResourceID cluster, String username) {
        return Optional.ofNullable(byCluster.getOrDefault(cluster, Map.of()).get(username));
    }

    /** How many sessions a cluster has; empty while nobody has said so. */
    Optional<Long> sessions(ResourceID cluster) {
        return Optional.ofNullable(byCluster.get(cluster))
                .map(facts ->
                        facts.values().stream().mapToLong(UserFacts::sessions).sum());
    }
}
