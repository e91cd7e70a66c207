package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisScript;
import java.util.List;

/**
 * One Lua script per operation, so that a record and the sets it is counted in never disagree, and nothing happens
 * between a look at a limit and what is taken. Time is Redis' own, so the nodes' clocks do not matter. The keys of a
 * session are always {@link HeldSession#keys()}: 1 its record, 2 to 5 the sets of its login, 6 its user's transfers, 7 and
 * 8 those of them that upload and download. Only transfers of users with a rate of their own are in the latter two; whoever
 * is in neither, such as the transfer of an older node, counts as both.
 *
 * <p>Every key but those of what lives longer than sessions expires a lease after it was written last.
 */
final class RecordScripts {
    // How many transfers there are in each direction, in the sets at k, k + 1 and k + 2.
    private static final String COUNT_TRANSFERS = """
            local function transfers(k)
              for i = k, k + 2 do
                redis.call('ZREMRANGEBYSCORE', KEYS[i], '-inf', now)
              end
              local all = redis.call('ZCARD', KEYS[k])
              return all - redis.call('ZCARD', KEYS[k + 2]), all - redis.call('ZCARD', KEYS[k + 1])
            end
            """;

    private static final String ADD = """
            local function add(key, id)
              redis.call('ZADD', key, now + ARGV[1], id)
              redis.call('PEXPIRE', key, ARGV[1])
            end
            """;

    /**
     * Arguments: lease in milliseconds, id, the four limits in the order of the sets (0: none), then field and value
     * pairs of the record. Returns 0, or the number of the set that is full. The first thing it writes is the record: a
     * Redis without room refuses that, but nothing behind a write.
     */
    static final RedisScript<Long> OPEN = RedisScript.number(RedisClock.NOW + ADD + """
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
              add(KEYS[i], ARGV[2])
            end
            return 0
            """);

    /**
     * For any number of sessions at once. Arguments: lease in milliseconds, then for each session its id, whether it
     * has a transfer (1 or 0), in which of the sets 7 and 8 that is (0: in none), and three field and value pairs. Returns
     * for each session how many uploads and how many downloads its user has, or -1 twice when it has no record.
     */
    static final RedisScript<List<Long>> RENEW = RedisScript.list(RedisClock.NOW + ADD + COUNT_TRANSFERS + """
            local found = {}
            for s = 0, #KEYS / 8 - 1 do
              local k, a = s * 8, 1 + s * 9
              local id = ARGV[a + 1]
              if redis.call('PEXPIRE', KEYS[k + 1], ARGV[1]) == 0 then
                found[s * 2 + 1], found[s * 2 + 2] = -1, -1
              else
                redis.call('HSET', KEYS[k + 1], unpack(ARGV, a + 4, a + 9))
                for i = k + 2, k + 5 + ARGV[a + 2] do
                  add(KEYS[i], id)
                end
                if ARGV[a + 3] ~= '0' then
                  add(KEYS[k + ARGV[a + 3]], id)
                end
                found[s * 2 + 1], found[s * 2 + 2] = transfers(k + 6)
              end
            end
            return found
            """);

    /** Argument: id. */
    static final RedisScript<Long> CLOSE = RedisScript.number("""
            for i = 2, 8 do
              redis.call('ZREM', KEYS[i], ARGV[1])
            end
            return redis.call('DEL', KEYS[1])
            """);

    /**
     * Arguments: lease in milliseconds, id, most transfers of the user (0: any number), in which of the sets 7 and 8 this
     * one belongs (0: in none), then field and value pairs. Returns how many uploads and how many downloads the user has
     * now, or an empty list when there is no room for this one. Where Redis has no more room, transfers of sessions that
     * it knows are counted all the same, as a renewal does; with a session that it does not know it refuses the first
     * write, and nothing is left.
     */
    static final RedisScript<List<Long>> BEGIN_TRANSFER =
            RedisScript.list(RedisClock.NOW + ADD + COUNT_TRANSFERS + """
            local known = redis.call('EXISTS', KEYS[1]) == 1
            local most = tonumber(ARGV[3])
            if most > 0 and redis.call('ZCOUNT', KEYS[6], '(' .. now, '+inf') >= most
                and tonumber(redis.call('ZSCORE', KEYS[6], ARGV[2]) or '0') <= now then
              return {}
            end
            if known then
              -- Never refused, and nothing behind it is.
              redis.call('ZREMRANGEBYSCORE', KEYS[6], '-inf', now)
            end
            add(KEYS[6], ARGV[2])
            if ARGV[4] ~= '0' then
              redis.call('ZREM', KEYS[15 - ARGV[4]], ARGV[2])
              add(KEYS[tonumber(ARGV[4])], ARGV[2])
            end
            if known then
              redis.call('HSET', KEYS[1], unpack(ARGV, 5))
            end
            return {transfers(6)}
            """);

    /** Arguments: id, then field and value pairs. Returns how many uploads and how many downloads the user still has. */
    static final RedisScript<List<Long>> END_TRANSFER = RedisScript.list(RedisClock.NOW + COUNT_TRANSFERS + """
            for i = 6, 8 do
              redis.call('ZREM', KEYS[i], ARGV[1])
            end
            if redis.call('EXISTS', KEYS[1]) == 1 then
              redis.call('HSET', KEYS[1], unpack(ARGV, 2))
            end
            return {transfers(6)}
            """);

    /**
     * Keys: three of transfers for each of any number of users. Returns for each how many uploads and how many downloads
     * there are.
     */
    static final RedisScript<List<Long>> COUNT = RedisScript.list(RedisClock.NOW + COUNT_TRANSFERS + """
            local found = {}
            for u = 0, #KEYS / 3 - 1 do
              found[u * 2 + 1], found[u * 2 + 2] = transfers(u * 3 + 1)
            end
            return found
            """);

    private RecordScripts() {}
}
