package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RecountState;
import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisScript;
import java.time.Duration;
import java.util.List;

/**
 * One Lua script per step of a recount. The first key is the hash of the recount: beside what {@link
 * io.ftpcluster.contract.redis.RedisKeys#recount} says it has {@code tries}, how often somebody has begun, {@code held},
 * until when changes wait, and a field {@code changed:place} for each place that has changed. The second key is the user's
 * usage, where every change under way has a field {@code change:id} that says when whoever makes it must be gone; the
 * third has the names of all users for whom a recount is asked for. The first two arguments are always the token of
 * whoever counts, and the user.
 */
final class RecountScripts {
    /** How long a recount that nobody takes up stands, and how long it can be seen that one has failed. */
    static final long STANDS = Duration.ofHours(1).toMillis();

    /** What {@link #CLAIM} answers first. */
    static final String YOURS = "yours";

    static final String TAKEN = "taken";
    static final String GIVEN_UP = "given up";

    private static final String FAIL = """
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'state', '%s')
            redis.call('PEXPIRE', KEYS[1], %d)
            redis.call('ZREM', KEYS[3], ARGV[2])
            """.formatted(RecountState.FAILED.key(), STANDS);

    private static final String STAY = """
            redis.call('PEXPIRE', KEYS[1], %1$d)
            redis.call('ZADD', KEYS[3], now + %1$d, ARGV[2])
            """.formatted(STANDS);

    /**
     * Arguments: lease in milliseconds, how often somebody may begin. Returns the home; or that nobody asks any more,
     * that somebody counts, or that so many have begun and ended that it is given up.
     */
    static final RedisScript<List<String>> CLAIM =
            RedisScript.list(RedisClock.NOW + """
            local home = redis.call('HGET', KEYS[1], 'home')
            if not home then
              redis.call('ZREM', KEYS[3], ARGV[2])
              return {'gone'}
            end
            if tonumber(redis.call('HGET', KEYS[1], 'until') or '0') > now then
              return {'taken'}
            end
            local tries = tonumber(redis.call('HGET', KEYS[1], 'tries') or '0')
            if tries >= tonumber(ARGV[4]) then
            """ + FAIL + """
              return {'given up'}
            end
            redis.call('DEL', KEYS[1])
            redis.call('HSET', KEYS[1], 'home', home, 'state', '%s', 'token', ARGV[1], 'tries', tries + 1,
                'until', string.format('%%.0f', now + ARGV[3]))
            """.formatted(RecountState.COUNTING.key()) + STAY + """
            return {'yours', home}
            """);

    /** Returns the users for whom a recount is asked for. Its one key is the set of them. */
    static final RedisScript<List<String>> STANDING = RedisScript.list(RedisClock.NOW + """
            return redis.call('ZRANGEBYSCORE', KEYS[1], now, '+inf')
            """);

    private static final String UNLESS_OURS = """
            if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then
              return -1
            end
            """;

    /** Argument: lease in milliseconds. Returns 1, or -1 when the claim is lost. */
    static final RedisScript<Long> KEEP = RedisScript.number(UNLESS_OURS + RedisClock.NOW + """
            redis.call('HSET', KEYS[1], 'until', string.format('%.0f', now + ARGV[3]))
            """ + STAY + """
            return 1
            """);

    /** Returns the places that have changed, and forgets them. */
    static final RedisScript<List<String>> CHANGED = RedisScript.list("""
            local places = {}
            if redis.call('HGET', KEYS[1], 'token') == ARGV[1] then
              for _, name in ipairs(redis.call('HKEYS', KEYS[1])) do
                if string.sub(name, 1, 8) == 'changed:' then
                  places[#places + 1] = string.sub(name, 9)
                  redis.call('HDEL', KEYS[1], name)
                end
              end
            end
            return places
            """);

    private static final String COUNT_CHANGES = """
            local running = 0
            local all = redis.call('HGETALL', KEYS[2])
            for i = 1, #all, 2 do
              if string.sub(all[i], 1, 7) == 'change:' then
                if tonumber(all[i + 1]) < now then
                  redis.call('HDEL', KEYS[2], all[i])
                else
                  running = running + 1
                end
              end
            end
            """;

    /** Argument: for how many milliseconds. Returns how many changes are under way; -1 when the claim is lost. */
    static final RedisScript<Long> HOLD = RedisScript.number(UNLESS_OURS + RedisClock.NOW + """
            redis.call('HSET', KEYS[1], 'held', string.format('%.0f', now + ARGV[3]))
            """ + COUNT_CHANGES + """
            return running
            """);

    /** Lets changes go on. */
    static final RedisScript<Long> RELEASE = RedisScript.number(UNLESS_OURS + """
            return redis.call('HDEL', KEYS[1], 'held')
            """);

    /** Arguments: bytes and files. Returns 1 when they are noted; else changes have not waited. */
    static final RedisScript<Long> FINISH = RedisScript.number(UNLESS_OURS + RedisClock.NOW + COUNT_CHANGES + """
            if running > 0 or tonumber(redis.call('HGET', KEYS[1], 'held') or '0') <= now then
              return 0
            end
            redis.call(
              'HSET', KEYS[2], 'bytes', ARGV[3], 'files', ARGV[4], 'count', ARGV[1],
              'counted', string.format('%.0f', now),
              'home', redis.call('HGET', KEYS[1], 'home'))
            redis.call('DEL', KEYS[1])
            redis.call('ZREM', KEYS[3], ARGV[2])
            return 1
            """);

    /** Gives the recount up. */
    static final RedisScript<Long> ABANDON = RedisScript.number(UNLESS_OURS + FAIL + """
            return 0
            """);

    private RecountScripts() {}
}
