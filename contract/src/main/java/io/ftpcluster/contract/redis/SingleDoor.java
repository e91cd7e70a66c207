package io.ftpcluster.contract.redis;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Opens connections to one server, or to the one that Sentinel names. */
record SingleDoor(RedisClient client) implements RedisDoor {
    static SingleDoor to(RedisAccess access, ClientResources resources) {
        RedisClient client = RedisClient.create(resources, access.uris().getFirst());
        client.setOptions(access.options());
        return new SingleDoor(client);
    }

    @Override
    public OpenRedis connect() {
        StatefulRedisConnection<String, String> connection = client.connect();
        return new OpenRedis(connection, connection.async());
    }

    @Override
    public StatefulRedisPubSubConnection<String, String> listen() {
        return client.connectPubSub();
    }

    @Override
    public CompletionStage<Long> hearers(OpenRedis redis, String channel, long here) {
        return CompletableFuture.completedFuture(here);
    }
}
