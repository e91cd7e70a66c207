package io.ftpcluster.node.config;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the nodes of a cluster do together.
 *
 * @param redis what they share; empty: this node is alone
 * @param maxSessions most sessions of users who are logged in, on all nodes; empty: no limit
 * @param maxSessionsPerAddress most of them from one client address; empty: no limit
 */
public record ClusterConfig(Optional<RedisConfig> redis, OptionalInt maxSessions, OptionalInt maxSessionsPerAddress) {
    /** A node that is alone, without limits. */
    public static final ClusterConfig ALONE =
            new ClusterConfig(Optional.empty(), OptionalInt.empty(), OptionalInt.empty());
}
