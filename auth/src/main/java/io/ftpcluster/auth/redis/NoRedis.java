package io.ftpcluster.auth.redis;

import io.ftpcluster.contract.redis.RedisScript;
import io.lettuce.core.RedisFuture;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
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
    public <T> T ask(Function<RedisClusterAsyncCommands<String, String>, RedisFuture<T>> question) {
        throw notSet();
    }

    @Override
    public <T> T run(RedisScript<T> script, String[] keys, String... arguments) {
        throw notSet();
    }

    @Override
    public long tell(String channel, RedisScript<Long> script, String[] keys, String... arguments) {
        throw notSet();
    }

    private static RedisAwayException notSet() {
        return new RedisAwayException("RedisConnectionString is not set");
    }

    @Override
    public void close() {}
}
