package io.ftpcluster.contract.redis;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletionStage;

/** Opens connections to Redis. Thread-safe. */
interface RedisDoor {
    /** To where the access says. */
    static RedisDoor to(RedisAccess access, ClientResources resources) {
        return access.isCluster() ? ClusterDoor.to(access, resources) : SingleDoor.to(access, resources);
    }

    /**
     * A connection for commands; blocks.
     *
     * @throws io.lettuce.core.RedisException when there is none
     */
    OpenRedis connect();

    /**
     * A connection for what is said on channels; blocks.
     *
     * @throws io.lettuce.core.RedisException when there is none
     */
    StatefulRedisPubSubConnection<String, String> listen();

    /**
     * How many hear a channel, on all servers together.
     *
     * @param here how many do on the server of the cluster's keys
     */
    CompletionStage<Long> hearers(OpenRedis redis, String channel, long here);

    /** Who knows of all its connections, and ends them. */
    AbstractRedisClient client();
}
