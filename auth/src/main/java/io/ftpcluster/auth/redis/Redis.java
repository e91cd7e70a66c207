package io.ftpcluster.auth.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.function.Function;

/** The cluster's Redis, which may be away at any time. Thread-safe. */
public interface Redis extends AutoCloseable {
    /**
     * Asks and waits for the answer, a second at most.
     *
     * @throws RedisAwayException when there is none; the message says why
     */
    <T> T ask(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> question);

    @Override
    void close();
}
