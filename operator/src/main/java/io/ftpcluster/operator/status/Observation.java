package io.ftpcluster.operator.status;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.balancer.Agreement;
import io.ftpcluster.operator.balancer.BalancerRouting;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.secret.CertificateReading;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was seen of a cluster's objects after they were applied. Absent means: not there yet.
 *
 * @param pods of each part, also those that are ending
 * @param address what clients dial; empty while unknown
 * @param obstacles what is in the way, and why
 */
public record Observation(
        Optional<PersistentVolumeClaim> claim,
        RedisView redis,
        Optional<Deployment> auth,
        Optional<StatefulSet> nodes,
        Map<Component, List<Pod>> pods,
        CertificateReading certificate,
        BalancerView balancer,
        String address,
        List<Obstacle> obstacles,
        Counts counts) {
    public Observation {
        pods = Map.copyOf(pods);
        obstacles = List.copyOf(obstacles);
    }

    /** Tells why the pods of a part do not start. */
    StuckPods stuck(Component component) {
        return new StuckPods(pods.getOrDefault(component, List.of()));
    }

    /**
     * How many there are.
     *
     * @param users known to the authentication service, of those that are FtpUsers
     * @param sessions of all users; empty while nobody has said so
     */
    public record Counts(long users, Optional<Long> sessions) {}

    /**
     * What was seen of Redis.
     *
     * @param deployment empty also where somebody else runs Redis
     */
    public record RedisView(Optional<Deployment> deployment, RedisStanding standing) {}

    /** What was seen of nginx. */
    public record BalancerView(Optional<Deployment> deployment, BalancerRouting routing, Agreement agreement) {}

    /**
     * Something that could not be applied, or without which pods cannot start.
     *
     * @param reason NameConflict, ObjectRefused, SecretMissing or SecretInvalid
     */
    public record Obstacle(String reason, String message) {}
}
