package io.ftpcluster.node.cluster;

import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import java.util.Optional;

/**
 * What the nodes of a cluster share, as sessions use it.
 *
 * @param sessions who is logged in, and how many
 */
public record ClusterServices(SessionRecords sessions) implements AutoCloseable {
    /** Those of one node; connects when first asked whether Redis is reachable. */
    public static ClusterServices of(ClusterConfig config, NodeIdentity node) {
        Optional<RedisConfig> redis = config.redis();
        return new ClusterServices(
                redis.isPresent()
                        ? RedisSessionRecords.of(new RedisLink(redis.get()), redis.get(), config, node)
                        : new LocalSessionRecords(config));
    }

    /** Gives back what this node's sessions hold. */
    @Override
    public void close() {
        sessions.close();
    }
}
