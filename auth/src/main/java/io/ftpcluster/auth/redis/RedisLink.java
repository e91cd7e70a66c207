package io.ftpcluster.auth.redis;

import io.ftpcluster.contract.redis.RedisAccess;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.async.RedisAsyncCommands;
import io.lettuce.core.resource.DefaultClientResources;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to Redis that comes back by itself. While Redis is away every question fails at once; that it is away,
 * and that it is back, is said once in the log. Thread-safe.
 */
public final class RedisLink implements Redis {
    private static final Logger LOG = LoggerFactory.getLogger(RedisLink.class);
    // A login waits for an answer.
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int THREADS = 2;

    private final DefaultClientResources resources = DefaultClientResources.builder()
            .ioThreadPoolSize(THREADS)
            .computationThreadPoolSize(THREADS)
            .build();
    private final ScheduledExecutorService connecting = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("redis-connect").factory());
    private final AtomicBoolean away = new AtomicBoolean();
    private final RedisURI uri;
    private final RedisClient client;
    private volatile @Nullable StatefulRedisConnection<String, String> connection;

    private RedisLink(RedisConfig config) {
        RedisAccess access =
                new RedisAccess(config.connection(), config.passwordFile(), config.authorities(), PATIENCE);
        uri = access.uri();
        client = RedisClient.create(resources, uri);
        client.setOptions(access.options());
    }

    /** Connects in the background, and tries again every second until it has succeeded. */
    public static RedisLink open(RedisConfig config) {
        RedisLink link = new RedisLink(config);
        var _ = link.connecting.scheduleWithFixedDelay(link::connect, 0, 1, TimeUnit.SECONDS);
        return link;
    }

    @Override
    public <T> T ask(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> question) {
        StatefulRedisConnection<String, String> current = connection;
        if (current == null) {
            throw new RedisAwayException("not connected yet");
        }
        try {
            T answer = question.apply(current.async()).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            isBack();
            return answer;
        } catch (ExecutionException | TimeoutException | RedisException e) {
            isAway(e);
            throw new RedisAwayException("no answer (" + reason(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisAwayException("interrupted");
        }
    }

    private String address() {
        return RedisAccess.address(uri);
    }

    private void connect() {
        if (connection != null) {
            return;
        }
        try {
            connection = client.connect();
            LOG.info("Connected to Redis at {}", address());
            isBack();
        } catch (RuntimeException e) {
            isAway(e);
        }
    }

    private void isAway(Exception failure) {
        if (away.compareAndSet(false, true)) {
            LOG.warn(
                    "Redis at {} is not reachable ({}): nobody is banned, and sessions are not known, until it is back",
                    address(),
                    reason(failure));
        }
    }

    private void isBack() {
        if (away.compareAndSet(true, false)) {
            LOG.info("Redis is reachable again");
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    @Override
    public void close() {
        connecting.shutdownNow();
        client.shutdown(0, 1, TimeUnit.SECONDS);
        resources.shutdown(0, 1, TimeUnit.SECONDS).awaitUninterruptibly(2, TimeUnit.SECONDS);
    }
}
