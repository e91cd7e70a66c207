package io.ftpcluster.contract.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.cluster.ClusterClientOptions;
import io.lettuce.core.cluster.ClusterTopologyRefreshOptions;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.cluster.api.async.RedisAdvancedClusterAsyncCommands;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode;
import io.lettuce.core.cluster.models.partitions.RedisClusterNode.NodeFlag;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.ClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.stream.Stream;

/**
 * Opens connections to a Redis Cluster. Which server has which keys is asked when one says that it does not have them, or
 * is not there any more, and now and then in any case.
 */
record ClusterDoor(RedisClusterClient client) implements RedisDoor {
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(30);
    private static final Duration SHORTEST_BETWEEN_QUESTIONS = Duration.ofSeconds(1);

    static ClusterDoor to(RedisAccess access, ClientResources resources) {
        RedisClusterClient client = RedisClusterClient.create(resources, access.uris());
        // The connection to a server is made when a first command is for it, which has to wait for that.
        client.setOptions(ClusterClientOptions.builder(access.options())
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.ACCEPT_COMMANDS)
                .topologyRefreshOptions(ClusterTopologyRefreshOptions.builder()
                        .enableAllAdaptiveRefreshTriggers()
                        .adaptiveRefreshTriggersTimeout(SHORTEST_BETWEEN_QUESTIONS)
                        .refreshTriggersReconnectAttempts(1)
                        .enablePeriodicRefresh(BETWEEN_QUESTIONS)
                        .build())
                .build());
        return new ClusterDoor(client);
    }

    @Override
    public OpenRedis connect() {
        StatefulRedisClusterConnection<String, String> connection = client.connect();
        return new OpenRedis(connection, connection.async());
    }

    // Any server will do: what is said to one of them all of them pass on.
    @Override
    public StatefulRedisPubSubConnection<String, String> listen() {
        return client.connectPubSub();
    }

    // Each server knows only of those who listen at itself.
    @Override
    public CompletionStage<Long> hearers(OpenRedis redis, String channel, long here) {
        RedisAdvancedClusterAsyncCommands<String, String> all =
                (RedisAdvancedClusterAsyncCommands<String, String>) redis.commands();
        return Stream.of(all.nodes(ClusterDoor::isThere)
                        .commands()
                        .pubsubNumsub(channel)
                        .futures())
                .map(server -> server.thenApply(listeners -> listeners.getOrDefault(channel, 0L))
                        .exceptionally(gone -> 0L))
                .reduce((one, other) -> one.thenCombine(other, Long::sum))
                .orElseGet(() -> CompletableFuture.completedFuture(0L));
    }

    // A server that has crashed stays known to the others, for ever where its replacement is a server of its own.
    // Nobody listens there, and whoever asks it waits in vain.
    private static boolean isThere(RedisClusterNode server) {
        return !server.is(NodeFlag.FAIL) && !server.is(NodeFlag.EVENTUAL_FAIL) && !server.is(NodeFlag.NOADDR);
    }
}
