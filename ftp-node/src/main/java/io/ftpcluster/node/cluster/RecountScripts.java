package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisScript;
import java.util.List;

/**
 * One Lua script per step of a recount. The first key is the hash of the recount: beside {@code home} and {@code token}
 * it has {@code held}, until when changes wait, and a field {@code changed:place} for each place that has changed. The
 * second key is the user's usage, where every change under way has a field {@code change:id} that says when whoever
 * makes it must be gone. The first argument is always the token.
 */
final class RecountScripts {
    /** Argument: lease in milliseconds. Returns the home; an empty list when there is nothing to take up. */
    static final RedisScript<List<String>> CLAIM = RedisScript.list("""
            local home = redis.call('HGET', KEYS[1], 'home')
            if not home or redis.call('HEXISTS', KEYS[1], 'token') == 1 then
              return {}
            end
            redis.call('HSET', KEYS[1], 'token', ARGV[1])
            redis.call('PEXPIRE', KEYS[1], ARGV[2])
            return {home}
            """);

    private static final String UNLESS_OURS = """
            if redis.call('HGET', KEYS[1], 'token') ~= ARGV[1] then
              return -1
            end
            """;

    /** Argument: lease in milliseconds. Returns -1 when the claim is lost. */
    static final RedisScript<Long> KEEP = RedisScript.number(UNLESS_OURS + """
            return redis.call('PEXPIRE', KEYS[1], ARGV[2])
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
            redis.call('HSET', KEYS[1], 'held', string.format('%.0f', now + ARGV[2]))
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
              'HSET', KEYS[2], 'bytes', ARGV[2], 'files', ARGV[3], 'counted', string.format('%.0f', now),
              'home', redis.call('HGET', KEYS[1], 'home'))
            redis.call('DEL', KEYS[1])
            return 1
            """);

    /** Forgets the recount. */
    static final RedisScript<Long> ABANDON = RedisScript.number(UNLESS_OURS + """
            return redis.call('DEL', KEYS[1])
            """);

    private RecountScripts() {}
}
