package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisScript;
import java.util.List;

/**
 * One Lua script per operation, so that a record and the sets it is counted in never disagree, and nothing happens
 * between a look at a limit and what is taken. Time is Redis' own, so the nodes' clocks do not matter. The keys of a
 * session are always {@link HeldSession#keys()}: 1 its record, 2 to 5 the sets of its login, 6 its user's transfers.
 *
 * <p>Every key but those of what lives longer than sessions expires a lease after it was written last.
 */
final class RecordScripts {
    /**
     * Arguments: lease in milliseconds, id, the four limits in the order of the sets (0: none), then field and value
     * pairs of the record. Returns 0, or the number of the set that is full. The first thing it writes is the record: a
     * Redis without room refuses that, but nothing behind a write.
     */
    static final RedisScript<Long> OPEN = RedisScript.number(RedisClock.NOW + """
            for i = 2, 5 do
              local most = tonumber(ARGV[i + 1])
              if most > 0 and redis.call('ZCOUNT', KEYS[i], '(' .. now, '+inf') >= most
                  and tonumber(redis.call('ZSCORE', KEYS[i], ARGV[2]) or '0') <= now then
                return i - 1
              end
            end
            redis.call('HSET', KEYS[1], unpack(ARGV, 7))
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            for i = 2, 5 do
              redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
              redis.call('ZADD', KEYS[i], now + ARGV[1], ARGV[2])
              redis.call('PEXPIRE', KEYS[i], ARGV[1])
            end
            return 0
            """);

    /**
     * For any number of sessions at once. Arguments: lease in milliseconds, then for each session its id, whether it
     * has a transfer (1 or 0), and three field and value pairs. Returns for each session how many transfers its user
     * has, or -1 when it has no record.
     */
    static final RedisScript<List<Long>> RENEW = RedisScript.list(RedisClock.NOW + """
            local found = {}
            for s = 0, #KEYS / 6 - 1 do
              local k, a = s * 6, 1 + s * 8
              local id = ARGV[a + 1]
              if redis.call('PEXPIRE', KEYS[k + 1], ARGV[1]) == 0 then
                found[s + 1] = -1
              else
                redis.call('HSET', KEYS[k + 1], unpack(ARGV, a + 3, a + 8))
                for i = k + 2, k + 5 + ARGV[a + 2] do
                  redis.call('ZADD', KEYS[i], now + ARGV[1], id)
                  redis.call('PEXPIRE', KEYS[i], ARGV[1])
                end
                redis.call('ZREMRANGEBYSCORE', KEYS[k + 6], '-inf', now)
                found[s + 1] = redis.call('ZCARD', KEYS[k + 6])
              end
            end
            return found
            """);

    /** Argument: id. */
    static final RedisScript<Long> CLOSE = RedisScript.number("""
            for i = 2, 6 do
              redis.call('ZREM', KEYS[i], ARGV[1])
            end
            return redis.call('DEL', KEYS[1])
            """);

    /**
     * Arguments: lease in milliseconds, id, most transfers of the user (0: any number), then field and value pairs.
     * Returns how many transfers the user has now, or -1 when there is no room for this one.
     */
    static final RedisScript<Long> BEGIN_TRANSFER = RedisScript.number(RedisClock.NOW + """
            redis.call('ZREMRANGEBYSCORE', KEYS[6], '-inf', now)
            local most = tonumber(ARGV[3])
            if most > 0 and redis.call('ZCARD', KEYS[6]) >= most and not redis.call('ZSCORE', KEYS[6], ARGV[2]) then
              return -1
            end
            redis.call('ZADD', KEYS[6], now + ARGV[1], ARGV[2])
            redis.call('PEXPIRE', KEYS[6], ARGV[1])
            if redis.call('EXISTS', KEYS[1]) == 1 then
              redis.call('HSET', KEYS[1], unpack(ARGV, 4))
            end
            return redis.call('ZCARD', KEYS[6])
            """);

    /** Arguments: id, then field and value pairs. Returns how many transfers the user still has. */
    static final RedisScript<Long> END_TRANSFER = RedisScript.number("""
            redis.call('ZREM', KEYS[6], ARGV[1])
            if redis.call('EXISTS', KEYS[1]) == 1 then
              redis.call('HSET', KEYS[1], unpack(ARGV, 2))
            end
            return redis.call('ZCARD', KEYS[6])
            """);

    private RecordScripts() {}
}
