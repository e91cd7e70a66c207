package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import java.util.Optional;

/**
 * What the nodes of a cluster share, as sessions use it.
 *
 * @param sessions who is logged in, and how many
 * @param quotas what users with a quota have stored
 * @param recounts whose files are to be counted anew
 */
public record ClusterServices(SessionRecords sessions, QuotaBook quotas, Recounts recounts) implements AutoCloseable {
    /** Those of one node; connects when first asked whether Redis is reachable. */
    public static ClusterServices of(ClusterConfig config, NodeIdentity node) {
        Optional<RedisConfig> redis = config.redis();
        return redis.isPresent()
                ? onRedis(redis.get(), config, node)
                : new ClusterServices(new LocalSessionRecords(config), new LocalQuotaBook(), Recounts.NONE);
    }

    private static ClusterServices onRedis(RedisConfig redis, ClusterConfig config, NodeIdentity node) {
        RedisKeys keys = new RedisKeys(node.cluster());
        RedisLink link =
                new RedisLink(redis.access(), keys, redis.whenUnavailable().consequence());
        RedisRecounts recounts = new RedisRecounts(link, keys);
        return new ClusterServices(
                RedisSessionRecords.of(link, redis, config, node),
                new RedisQuotaBook(
                        link, keys, RedisSessionRecords.LEASE, redis.whenUnavailable(), recounts::isAskedFor),
                recounts);
    }

    /** Renews what this node's sessions hold, and looks whose place it has to take; called every 10 seconds. Does not wait. */
    public void renew() {
        sessions.renew();
        quotas.renew();
        recounts.renew();
    }

    /** Looks how rates are to be shared; called twice a second. Does not wait. */
    public void lookAtTransfers() {
        sessions.lookAtTransfers();
    }

    /** Gives back what this node's sessions hold. */
    @Override
    public void close() {
        sessions.close();
    }
}
