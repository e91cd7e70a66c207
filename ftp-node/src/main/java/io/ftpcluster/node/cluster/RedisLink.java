package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisAccess;
import io.ftpcluster.node.config.RedisConfig;
import io.lettuce.core.RedisChannelHandler;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisConnectionStateListener;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import io.lettuce.core.resource.DefaultClientResources;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis for commands and one for what is said on channels; both come back by themselves. While Redis
 * is away every command fails at once. Thread-safe.
 */
public final class RedisLink implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int THREADS = 2;

    private final DefaultClientResources resources = DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private final Map<String, Consumer<String>> channels = new ConcurrentHashMap<>();
    private final RedisURI uri;
    private final RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;
    private @Nullable StatefulRedisPubSubConnection<String, String> listening;

    /** Connects when first asked whether Redis answers. */
    public RedisLink(RedisConfig config) {
        RedisAccess access =
                new RedisAccess(config.connection(), config.passwordFile(), config.authorities(), PATIENCE);
        uri = access.uri();
        client = RedisClient.create(resources, uri);
        client.setOptions(access.options());
    }

    /** Host and port, without the password. */
    String address() {
        return RedisAccess.address(uri);
    }

    /** Says who hears what is said on a channel; before the first connection. On a thread that must not wait. */
    void subscribe(String channel, Consumer<String> hearer) {
        channels.put(channel, hearer);
    }

    /** Says what is done when Redis is back; before the first connection. On a thread that must not wait. */
    void onConnected(Runnable action) {
        client.addListener(new RedisConnectionStateListener() {
            @Override
            public void onRedisConnected(RedisChannelHandler<?, ?> channel, SocketAddress address) {
                if (channel.equals(connection)) {
                    action.run();
                }
            }
        });
    }

    /** Whether Redis answers; connects when that has not succeeded yet. Blocks for a few seconds at most. */
    boolean answers() {
        try {
            connect();
            return "PONG".equals(ping().toCompletableFuture().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RedisException | ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void connect() {
        if (connection == null) {
            if (listening == null && !channels.isEmpty()) {
                listening = listen();
            }
            connection = client.connect();
        }
    }

    private StatefulRedisPubSubConnection<String, String> listen() {
        StatefulRedisPubSubConnection<String, String> opened = client.connectPubSub();
        opened.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
                Consumer<String> hearer = channels.get(channel);
                if (hearer != null) {
                    hearer.accept(text);
                }
            }
        });
        opened.sync().subscribe(channels.keySet().toArray(String[]::new));
        return opened;
    }

    CompletionStage<String> ping() {
        RedisAsyncCommands<String, String> commands = commands();
        return commands == null ? notConnected() : commands.ping();
    }

    <T> CompletionStage<T> eval(String script, ScriptOutputType type, String[] keys, String... arguments) {
        RedisAsyncCommands<String, String> commands = commands();
        return commands == null ? notConnected() : commands.eval(script, type, keys, arguments);
    }

    private @Nullable RedisAsyncCommands<String, String> commands() {
        StatefulRedisConnection<String, String> current = connection;
        return current == null ? null : current.async();
    }

    private static <T> CompletionStage<T> notConnected() {
        return CompletableFuture.failedFuture(new RedisException("not connected yet"));
    }

    @Override
    public void close() {
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
