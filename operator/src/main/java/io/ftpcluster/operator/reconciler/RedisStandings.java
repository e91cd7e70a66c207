package io.ftpcluster.operator.reconciler;

import io.ftpcluster.operator.activity.RedisStanding;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** What the authentication services have said of their Redis, one answer for each cluster. Thread-safe. */
final class RedisStandings {
    private static final Told NOTHING = new Told("", RedisStanding.UNKNOWN);

    private final Map<ResourceID, Told> byCluster = new ConcurrentHashMap<>();
    private final Consumer<ResourceID> changed;

    /**
     * Nothing is known yet.
     *
     * @param changed told the cluster whose service says something else than before
     */
    RedisStandings(Consumer<ResourceID> changed) {
        this.changed = changed;
    }

    private record Told(String address, RedisStanding standing) {}

    /** From now on there may be an answer of this cluster. */
    void expect(ResourceID cluster) {
        byCluster.putIfAbsent(cluster, NOTHING);
    }

    /**
     * Takes an answer, unless the cluster was forgotten since it was asked.
     *
     * @param address of the Redis that the pod has which has answered, as {@link PodFacts#startedWith} has it
     */
    void publish(ResourceID cluster, String address, RedisStanding standing) {
        Told now = new Told(address, standing);
        Told before = byCluster.replace(cluster, now);
        if (before != null && !before.equals(now)) {
            changed.accept(cluster);
        }
    }

    /** What was said last of the Redis with this address; of another one it says nothing. */
    RedisStanding find(ResourceID cluster, String address) {
        Told told = byCluster.getOrDefault(cluster, NOTHING);
        return told.address().equals(address) ? told.standing() : RedisStanding.UNKNOWN;
    }

    /** Of a cluster that is gone. */
    void forget(ResourceID cluster) {
        byCluster.remove(cluster);
    }
}
