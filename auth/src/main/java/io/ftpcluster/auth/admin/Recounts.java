package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.redis.RecountState;
import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisScript;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the nodes to count a user's files anew: whichever takes it up first does. Thread-safe. */
@Singleton
final class Recounts {
    private static final Logger LOG = LoggerFactory.getLogger(Recounts.class);
    // A node counts for one user after the other, and one that is gone has to be replaced.
    private static final Duration STANDS = Duration.ofHours(1);

    /**
     * Keys: the recount, the users for whom there is one. Arguments: home, how long nodes may take to begin, the channel,
     * the user's name. One that goes on already is left alone. Returns how many nodes hear it on this server.
     */
    private static final RedisScript<Long> ASK =
            RedisScript.number(RedisClock.NOW + """
            if tonumber(redis.call('HGET', KEYS[1], 'until') or '0') <= now then
              redis.call('DEL', KEYS[1])
              redis.call('HSET', KEYS[1], 'home', ARGV[1], 'state', '%s')
              redis.call('PEXPIRE', KEYS[1], ARGV[2])
              redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
              redis.call('ZADD', KEYS[2], now + ARGV[2], ARGV[4])
            end
            return redis.call('PUBLISH', ARGV[3], ARGV[4])
            """.formatted(RecountState.WAITING.key()));

    private final Redis redis;
    private final RedisKeys keys;

    Recounts(Redis redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** Asks; says how many nodes have heard it. */
    long ask(UserEntry user) {
        String[] request = {keys.recount(user.username()), keys.recountRequests()};
        long nodes = redis.tell(
                keys.recounts(),
                ASK,
                request,
                user.home(),
                Long.toString(STANDS.toMillis()),
                keys.recounts(),
                user.username());
        LOG.info(
                "An administrator has the files of {} counted anew; {} nodes have heard it",
                LogText.of(user.username()),
                nodes);
        return nodes;
    }
}
