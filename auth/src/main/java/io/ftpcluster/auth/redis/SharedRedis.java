package io.ftpcluster.auth.redis;

import io.ftpcluster.contract.log.OutageLog;
import io.ftpcluster.contract.redis.RedisAccess;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.redis.RedisScript;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;

/** The Redis that the service has in common with the nodes; a question waits for its answer. Thread-safe. */
public final class SharedRedis implements Redis {
    private final RedisLink link;
    private final Duration patience;

    private SharedRedis(RedisLink link, Duration patience) {
        this.link = link;
        this.patience = patience;
    }

    /** Connects in the background, and tries again every second until it has succeeded. */
    public static SharedRedis open(RedisConfig config) {
        RedisAccess access =
                new RedisAccess(config.connection(), config.passwordFile(), config.authorities(), config.patience());
        RedisLink link = new RedisLink(
                access,
                new RedisKeys(config.cluster()),
                "nobody is banned, and sessions are not known, until it is back");
        link.open();
        return new SharedRedis(link, config.patience());
    }

    @Override
    public <T> T ask(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question) {
        return answer(link.ask(question));
    }

    @Override
    public <T> T run(RedisScript<T> script, String[] keys, String... arguments) {
        return answer(link.run(script, keys, arguments));
    }

    @Override
    public long tell(String channel, RedisScript<Long> script, String[] keys, String... arguments) {
        return answer(link.tell(channel, script, keys, arguments));
    }

    private <T> T answer(CompletionStage<T> asked) {
        try {
            return asked.toCompletableFuture().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new RedisAwayException("no answer (" + OutageLog.reason(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RedisAwayException("interrupted");
        }
    }

    @Override
    public void close() {
        link.close();
    }
}
