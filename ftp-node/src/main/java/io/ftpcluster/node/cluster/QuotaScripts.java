package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RecountState;
import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisScript;
import java.util.List;

/**
 * One Lua script per operation on the hash of a user's usage. Beside {@code bytes}, {@code files}, when they were {@code
 * counted}, in which {@code home}, and the id of that {@code count}, it has a field {@code upload:id} for each running
 * upload: reserved bytes, files, and when that runs out by Redis' clock; and {@code upload:kept:path} for each interrupted
 * one that is kept. A field {@code change:id} says that the disk is being changed, and when that must be over; a field
 * {@code place:path} until when only one of these changes may change what has that name, and which; a field {@code
 * counting:id} that somebody counts, and that nothing has changed since.
 *
 * <p>The second key is the recount of the same user ({@link RecountScripts}), the third the set of all that are asked for.
 * Where it cannot be told whether a count has seen a change, because the two met, or Redis has lost what was announced, the
 * script asks for a recount itself.
 */
final class QuotaScripts {
    static final int FULL = -1;
    static final int NEVER_COUNTED = -2;

    // Of a user who is gone for good nothing stays; of one who comes again the files are counted again.
    private static final String REMEMBER = "redis.call('PEXPIRE', KEYS[1], " + RedisKeys.REMEMBERED.toMillis() + ")\n";

    /**
     * Arguments: lease in milliseconds, upload, bytes and files it needs, bytes it wants, most bytes and most files (0:
     * any number), the home. More than it needs is reserved up to a hundredth of what is left then, so that uploads do not
     * refuse each other what they may never use. Returns the bytes that are reserved, -1 when there is no room, or -2 when
     * nothing was ever counted in that home.
     */
    static final RedisScript<Long> RESERVE = RedisScript.number(RedisClock.NOW + """
            if redis.call('HGET', KEYS[1], 'home') ~= ARGV[8] then
              return -2
            end
            local own = 'upload:' .. ARGV[2]
            local bytes, files = 0, 0
            local all = redis.call('HGETALL', KEYS[1])
            for i = 1, #all, 2 do
              local name, value = all[i], all[i + 1]
              if name == 'bytes' then
                bytes = bytes + tonumber(value)
              elseif name == 'files' then
                files = files + tonumber(value)
              elseif name ~= own and string.sub(name, 1, 7) == 'upload:' then
                local b, f, ends = string.match(value, '(%d+) (%d+) (%d+)')
                if tonumber(ends) < now then
                  redis.call('HDEL', KEYS[1], name)
                else
                  bytes = bytes + tonumber(b)
                  files = files + tonumber(f)
                end
              elseif string.sub(name, 1, 6) == 'place:' and tonumber(string.match(value, '%d+')) < now then
                redis.call('HDEL', KEYS[1], name)
              end
            end
            local need, needFiles, granted = tonumber(ARGV[3]), tonumber(ARGV[4]), tonumber(ARGV[5])
            local most, mostFiles = tonumber(ARGV[6]), tonumber(ARGV[7])
            if mostFiles > 0 and needFiles > 0 and files + needFiles > mostFiles then
              return -1
            end
            if most > 0 then
              if need > 0 and most - bytes < need then
                return -1
              end
              granted = need + math.max(0, math.min(granted - need, math.floor((most - bytes - need) / 100)))
            end
            redis.call('HSET', KEYS[1], own, string.format('%.0f %.0f %.0f', granted, needFiles, now + ARGV[1]))
            """ + REMEMBER + """
            return granted
            """);

    /**
     * Announces a change of the disk. Arguments: lease in milliseconds, for how many milliseconds at most it has its places
     * alone, its id, its places. Returns the id of the count from which comes what is known, empty where nothing is; an
     * empty list when it has to wait, because somebody counts ({@link RecountScripts}) or changes one of these places.
     */
    static final RedisScript<List<String>> CHANGING = RedisScript.list(RedisClock.NOW + """
            if tonumber(redis.call('HGET', KEYS[2], 'held') or '0') > now then
              return {}
            end
            for i = 4, #ARGV do
              local ends, id = string.match(redis.call('HGET', KEYS[1], 'place:' .. ARGV[i]) or '0 ', '(%d+) (.*)')
              if tonumber(ends) > now and id ~= ARGV[3] then
                return {}
              end
            end
            for i = 4, #ARGV do
              redis.call('HSET', KEYS[1], 'place:' .. ARGV[i], string.format('%.0f ', now + ARGV[2]) .. ARGV[3])
            end
            redis.call('HSET', KEYS[1], 'change:' .. ARGV[3], string.format('%.0f', now + ARGV[1]))
            return {redis.call('HGET', KEYS[1], 'count') or ''}
            """);

    private static final String ASK_FOR_RECOUNT = """
            if tonumber(redis.call('HGET', KEYS[2], 'until') or '0') <= now then
              redis.call('DEL', KEYS[2])
              redis.call('HSET', KEYS[2], 'home', redis.call('HGET', KEYS[1], 'home'), 'state', '%s')
              redis.call('PEXPIRE', KEYS[2], %2$d)
              redis.call('ZADD', KEYS[3], now + %2$d, ARGV[1])
            end
            return 1
            """.formatted(RecountState.WAITING.key(), RecountScripts.STANDS);

    /**
     * Arguments: the user, the upload or change, bytes and files that came or, below 0, went, the home in which they did,
     * the id of the last count before the change, as far as whoever made it knows, and the places that are not as they were,
     * which whoever counts has to look at again. Returns 1 when a recount is asked for.
     */
    static final RedisScript<Long> SETTLE = RedisScript.number(RedisClock.NOW + """
            redis.call('HDEL', KEYS[1], 'upload:' .. ARGV[2])
            local announced = redis.call('HDEL', KEYS[1], 'change:' .. ARGV[2]) == 1
            for i = 7, #ARGV do
              local holder = redis.call('HGET', KEYS[1], 'place:' .. ARGV[i])
              if holder and string.match(holder, ' (.*)') == ARGV[2] then
                redis.call('HDEL', KEYS[1], 'place:' .. ARGV[i])
              end
            end
            if redis.call('HEXISTS', KEYS[2], 'token') == 1 then
              for i = 7, #ARGV do
                redis.call('HSET', KEYS[2], 'changed:' .. ARGV[i], 1)
              end
            end
            if redis.call('HGET', KEYS[1], 'home') ~= ARGV[5] then
              for _, name in ipairs(redis.call('HKEYS', KEYS[1])) do
                if string.sub(name, 1, 9) == 'counting:' then
                  redis.call('HDEL', KEYS[1], name)
                end
              end
              return 0
            end
            if announced or redis.call('HGET', KEYS[1], 'count') == ARGV[6] then
              if redis.call('HINCRBY', KEYS[1], 'bytes', ARGV[3]) < 0 then
                redis.call('HSET', KEYS[1], 'bytes', 0)
              end
              if redis.call('HINCRBY', KEYS[1], 'files', ARGV[4]) < 0 then
                redis.call('HSET', KEYS[1], 'files', 0)
              end
              return 0
            end
            """ + ASK_FOR_RECOUNT);

    /** Ends a reservation that has changed nothing. Argument: the upload. */
    static final RedisScript<Long> FORGET = RedisScript.number("""
            return redis.call('HDEL', KEYS[1], 'upload:' .. ARGV[1])
            """);

    /** What the reservations of what is kept of interrupted uploads begin with, in the place of an upload's id. */
    static final String KEPT = "kept:";

    // Says how many interrupted uploads are kept beside the own one, and their bytes.
    private static final String COUNT_KEPT = """
            local others, bytes = 0, 0
            local all = redis.call('HGETALL', KEYS[1])
            for i = 1, #all, 2 do
              if all[i] ~= own and string.sub(all[i], 1, 12) == 'upload:kept:' then
                local b, ends = string.match(all[i + 1], '(%d+) %d+ (%d+)')
                if tonumber(ends) < now then
                  redis.call('HDEL', KEYS[1], all[i])
                else
                  others = others + 1
                  bytes = bytes + tonumber(b)
                end
              end
            end
            """;

    /**
     * Reserves room for what is kept of an interrupted upload. Arguments: for how many milliseconds, its reservation, bytes
     * and files, the home, how many may be kept. Returns 0 when as many others are kept already.
     */
    static final RedisScript<Long> KEEP = RedisScript.number(RedisClock.NOW + """
            if redis.call('HGET', KEYS[1], 'home') ~= ARGV[5] then
              return 1
            end
            local own = 'upload:' .. ARGV[2]
            """ + COUNT_KEPT + """
            if others >= tonumber(ARGV[6]) then
              return 0
            end
            redis.call('HSET', KEYS[1], own, string.format('%.0f %.0f %.0f', ARGV[3], ARGV[4], now + ARGV[1]))
            """ + REMEMBER + """
            return 1
            """);

    /** Returns the bytes that are kept of interrupted uploads. */
    static final RedisScript<Long> KEPT_BYTES = RedisScript.number(RedisClock.NOW + """
            local own = nil
            """ + COUNT_KEPT + """
            return bytes
            """);

    /** Notes that somebody begins to count. Arguments: the id of the count, the home. */
    static final RedisScript<Long> COUNTING = RedisScript.number("""
            if redis.call('HGET', KEYS[1], 'home') ~= ARGV[2] then
              redis.call('HSET', KEYS[1], 'counting:' .. ARGV[1], 1)
            """ + REMEMBER + """
            end
            return 0
            """);

    /**
     * Arguments: the user, the id of the count, bytes, files, and the home. Does nothing when they are known of that home.
     * Returns 1 when a recount is asked for, because something has changed since the count began.
     */
    static final RedisScript<Long> COUNTED =
            RedisScript.number(RedisClock.NOW + """
            if redis.call('HGET', KEYS[1], 'home') == ARGV[5] then
              return 0
            end
            local certain = redis.call('HEXISTS', KEYS[1], 'counting:' .. ARGV[2]) == 1
            for _, name in ipairs(redis.call('HKEYS', KEYS[1])) do
              if string.sub(name, 1, 9) == 'counting:' then
                redis.call('HDEL', KEYS[1], name)
              elseif string.sub(name, 1, 7) == 'change:' then
                certain = false
              end
            end
            redis.call('HSET', KEYS[1], 'bytes', ARGV[3], 'files', ARGV[4], 'home', ARGV[5], 'count', ARGV[2],
                'counted', string.format('%.0f', now))
            """ + REMEMBER + """
            if certain then
              return 0
            end
            """ + ASK_FOR_RECOUNT);

    /** Argument: the home. Returns bytes and files; nothing when they are not known of that home. */
    static final RedisScript<List<Long>> STORED = RedisScript.list("""
            if redis.call('HGET', KEYS[1], 'home') ~= ARGV[1] then
              return {}
            end
            return {tonumber(redis.call('HGET', KEYS[1], 'bytes')), tonumber(redis.call('HGET', KEYS[1], 'files'))}
            """);

    /** Arguments: lease in milliseconds, then uploads that run. */
    static final RedisScript<Long> RENEW = RedisScript.number(RedisClock.NOW + """
            for i = 2, #ARGV do
              if redis.call('HEXISTS', KEYS[1], 'change:' .. ARGV[i]) == 1 then
                redis.call('HSET', KEYS[1], 'change:' .. ARGV[i], string.format('%.0f', now + ARGV[1]))
              end
              local value = redis.call('HGET', KEYS[1], 'upload:' .. ARGV[i])
              if value then
                local b, f = string.match(value, '(%d+) (%d+)')
                redis.call('HSET', KEYS[1], 'upload:' .. ARGV[i], b .. ' ' .. f .. ' ' .. string.format('%.0f', now + ARGV[1]))
              end
            end
            return 0
            """);

    private QuotaScripts() {}
}
