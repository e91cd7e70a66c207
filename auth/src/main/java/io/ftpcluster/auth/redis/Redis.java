package io.ftpcluster.auth.redis;

import io.ftpcluster.contract.redis.RedisScript;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.function.Function;

/**
 * The cluster's Redis, which may be away at any time. Every method waits for the answer, a second at most, and throws
 * {@link RedisAwayException} when there is none; its message says why. Thread-safe.
 */
public interface Redis extends AutoCloseable {
    /** Asks for one thing. */
    <T> T ask(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question);

    /** Runs a script. */
    <T> T run(RedisScript<T> script, String[] keys, String... arguments);

    /** Runs a script that says something on a channel, and returns how many hear it on its server; gives how many do. */
    long tell(String channel, RedisScript<Long> script, String[] keys, String... arguments);

    @Override
    void close();
}
