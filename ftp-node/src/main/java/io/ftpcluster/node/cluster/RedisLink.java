package io.ftpcluster.node.cluster;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One connection to Redis that comes back by itself. While it is away every command fails at once. Thread-safe.
 */
final class RedisLink implements AutoCloseable {
    private static final Duration TIMEOUT = Duration.ofSeconds(3);
    private static final int THREADS = 2;

    private final DefaultClientResources resources = DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private final RedisURI uri;
    private final RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    RedisLink(String text) {
        uri = RedisURI.create(text.contains("://") ? text : "redis://" + text);
        uri.setTimeout(TIMEOUT);
        client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
                .build());
    }

    /** Host and port, without the password. */
    String address() {
        return uri.getHost() + ":" + uri.getPort();
    }

    /** Whether Redis answers; connects when that has not succeeded yet. Blocks for a few seconds at most. */
    boolean answers() {
        try {
            connect();
            return "PONG".equals(ping().toCompletableFuture().get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
        } catch (RedisException | ExecutionException | TimeoutException away) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized void connect() {
        if (connection == null) {
            connection = client.connect();
        }
    }

    CompletionStage<String> ping() {
        RedisAsyncCommands<String, String> commands = commands();
        return commands == null ? notConnected() : commands.ping();
    }

    CompletionStage<Long> eval(String script, ScriptOutputType type, String[] keys, String... arguments) {
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
