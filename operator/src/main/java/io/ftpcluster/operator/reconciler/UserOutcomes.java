package io.ftpcluster.operator.reconciler;

import io.ftpcluster.operator.users.UserOutcome;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.inbound.SimpleInboundEventSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Carries what became of FtpUsers from the cluster's controller, which has written the users file, to the users'
 * controller, which says so. Thread-safe.
 */
final class UserOutcomes {
    /** Of which cluster the outcome is, and what it is. */
    record Entry(ResourceID cluster, UserOutcome outcome) {}

    private final Map<ResourceID, Entry> byUser = new ConcurrentHashMap<>();
    private final Map<ResourceID, UsersInput> settled = new ConcurrentHashMap<>();
    private volatile Consumer<ResourceID> listener;

    UserOutcomes() {
        this(user -> {});
    }

    /**
     * Nothing is known yet.
     *
     * @param listener told the users whose outcome changes
     */
    UserOutcomes(Consumer<ResourceID> listener) {
        this.listener = listener;
    }

    /** From now on, users whose outcome changes are sent here. */
    void sendTo(SimpleInboundEventSource<?> events) {
        listener = events::propagateEvent;
    }

    /**
     * Replaces all outcomes of one cluster.
     *
     * @param outcomes by metadata.name of the FtpUser
     */
    void publish(ResourceID cluster, Map<String, UserOutcome> outcomes) {
        String namespace = cluster.getNamespace().orElse("");
        byUser.entrySet()
                .removeIf(entry -> entry.getValue().cluster().equals(cluster)
                        && !outcomes.containsKey(entry.getKey().getName()));
        outcomes.forEach((name, outcome) -> {
            ResourceID user = new ResourceID(name, namespace);
            Entry before = byUser.put(user, new Entry(cluster, outcome));
            if (before == null || !before.outcome().equals(outcome)) {
                listener.accept(user);
            }
        });
    }

    /** Says that nothing would come of an input but what is published and written already. */
    void settle(ResourceID cluster, UsersInput input) {
        settled.put(cluster, input);
    }

    /** Says that more is to come of the last input, or that not all of it could be written. */
    void unsettle(ResourceID cluster) {
        settled.remove(cluster);
    }

    /** Whether all that comes of this input is published and written already. */
    boolean isSettled(ResourceID cluster, UsersInput input) {
        return input.equals(settled.get(cluster));
    }

    /** Of a cluster that is gone: another one of its name begins with nothing. */
    void forget(ResourceID cluster) {
        settled.remove(cluster);
        byUser.values().removeIf(entry -> entry.cluster().equals(cluster));
    }

    /** The cluster that a user was last counted to. */
    Optional<ResourceID> clusterOf(ResourceID user) {
        return Optional.ofNullable(byUser.get(user)).map(Entry::cluster);
    }

    /** How many users of a cluster are known to its authentication service. */
    long accepted(ResourceID cluster) {
        return byUser.values().stream()
                .filter(entry -> entry.cluster().equals(cluster)
                        && entry.outcome().reason().isGood())
                .count();
    }

    /** What became of a user in a cluster; empty while the cluster has not been looked at. */
    Optional<UserOutcome> find(ResourceID user, ResourceID cluster) {
        return Optional.ofNullable(byUser.get(user))
                .filter(entry -> entry.cluster().equals(cluster))
                .map(Entry::outcome);
    }
}
