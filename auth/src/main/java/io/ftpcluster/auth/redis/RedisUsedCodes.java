package io.ftpcluster.auth.redis;

import io.ftpcluster.auth.factor.UsedCodes;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisScript;
import java.time.Duration;

/**
 * The codes that were used on any copy of the service. While Redis is away each copy remembers its own, which it does all
 * the time. Thread-safe.
 */
public final class RedisUsedCodes implements UsedCodes {
    // Longer than any code is accepted, whatever the clocks of the copies are.
    private static final Duration REMEMBERED = Duration.ofMinutes(5);

    /** Key: the user's last step. Arguments: the step of this code, how long it is remembered. Returns 1 for the first. */
    private static final RedisScript<Long> USE = RedisScript.number("""
            local last = tonumber(redis.call('GET', KEYS[1]) or '-1')
            if last >= tonumber(ARGV[1]) then
              return 0
            end
            redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
            return 1
            """);

    private final Redis redis;
    private final RedisKeys keys;
    private final UsedCodes own;

    public RedisUsedCodes(Redis redis, RedisKeys keys, UsedCodes own) {
        this.redis = redis;
        this.keys = keys;
        this.own = own;
    }

    @Override
    public boolean use(String username, long step) {
        return own.use(username, step) && isFirstOfAll(username, step);
    }

    private boolean isFirstOfAll(String username, long step) {
        try {
            return redis.run(
                            USE,
                            new String[] {keys.usedCode(username)},
                            Long.toString(step),
                            Long.toString(REMEMBERED.toMillis()))
                    == 1;
        } catch (RedisAwayException away) {
            return true;
        }
    }
}
