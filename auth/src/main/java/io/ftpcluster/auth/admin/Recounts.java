package io.ftpcluster.auth.admin;

import io.ftpcluster.auth.log.LogText;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.auth.UserEntry;
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
    // A node counts for one user after the other.
    private static final Duration WAITS = Duration.ofMinutes(10);

    /**
     * Key: the recount. Arguments: home, how long a node may take to begin, the channel, the user's name. One that goes on
     * already is left alone. Returns how many nodes hear it on this server.
     */
    private static final RedisScript<Long> ASK = RedisScript.number("""
            if redis.call('HEXISTS', KEYS[1], 'token') == 0 then
              redis.call('HSET', KEYS[1], 'home', ARGV[1])
              redis.call('PEXPIRE', KEYS[1], ARGV[2])
            end
            return redis.call('PUBLISH', ARGV[3], ARGV[4])
            """);

    private final Redis redis;
    private final RedisKeys keys;

    Recounts(Redis redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
    }

    /** Asks; says how many nodes have heard it. */
    long ask(UserEntry user) {
        String[] key = {keys.recount(user.username())};
        long nodes = redis.tell(
                keys.recounts(),
                ASK,
                key,
                user.home(),
                Long.toString(WAITS.toMillis()),
                keys.recounts(),
                user.username());
        LOG.info(
                "An administrator has the files of {} counted anew; {} nodes have heard it",
                LogText.of(user.username()),
                nodes);
        return nodes;
    }
}
