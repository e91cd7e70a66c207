package io.ftpcluster.auth.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.api.async.RedisAsyncCommands;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands for Redis where none is set. */
public final class NoRedis implements Redis {
    private static final Logger LOG = LoggerFactory.getLogger(NoRedis.class);

    /** Says once what is missing without Redis. */
    public NoRedis() {
        LOG.warn("RedisConnectionString is not set: failed logins are not counted, and nobody is banned");
    }

    @Override
    public <T> T ask(Function<RedisAsyncCommands<String, String>, RedisFuture<T>> question) {
        throw new RedisAwayException("RedisConnectionString is not set");
    }

    @Override
    public void close() {}
}
