package io.ftpcluster.auth.bans;

import io.ftpcluster.contract.redis.RedisClock;
import io.ftpcluster.contract.redis.RedisScript;
import java.util.List;

/**
 * One Lua script per operation, so that all copies of the service count together. The keys of a suspect are always four
 * in a row: failures, ban, earlier bans, and names that failed there. Time is Redis' own. Every key expires, except the
 * set of all bans: what has ended is removed from it whenever it is written; and but the last logins, of which each user
 * has one until it is old.
 */
final class BanScripts {
    private static final String BAN = """
            local function ban(set, key, member, reason, time)
              redis.call('HSET', key, 'reason', reason, 'since', now)
              redis.call('PEXPIRE', key, time)
              redis.call('ZREMRANGEBYSCORE', set, '-inf', now)
              redis.call('ZADD', set, now + time, member)
            end
            """;

    /**
     * Counts one denied login for an address, and as a failed one for some suspects. Keys: the set of bans, the denials of
     * the address, then four for each suspect. Arguments: window,
     * time of the first ban and of the longest in milliseconds, the user's name (empty: none), then for each suspect its
     * member of the set and how many failures lead to a ban (0: none do). An address remembers a hundred names, so that
     * inventing them costs no memory. Returns how many denials there are, then for each suspect how many failures it has, and for how many
     * milliseconds it has been banned by this one (0: not). The window begins with the first failure.
     */
    static final RedisScript<List<Long>> DENIED = RedisScript.list(RedisClock.NOW + BAN + """
            local window, first, longest = tonumber(ARGV[1]), tonumber(ARGV[2]), tonumber(ARGV[3])
            local name, denials = ARGV[4], redis.call('INCR', KEYS[2])
            if denials == 1 then
              redis.call('PEXPIRE', KEYS[2], window)
            end
            local found = {denials}
            for s = 0, (#KEYS - 2) / 4 - 1 do
              local failures, banned, earlier, names = unpack(KEYS, s * 4 + 3, s * 4 + 6)
              local member, most = ARGV[s * 2 + 5], tonumber(ARGV[s * 2 + 6])
              local count, time = 0, 0
              if redis.call('EXISTS', banned) == 0 then
                count = redis.call('INCR', failures)
                if count == 1 then
                  redis.call('PEXPIRE', failures, window)
                  redis.call('DEL', names)
                end
                if name ~= '' and member ~= 'user:' .. name and redis.call('HLEN', names) < 100 then
                  redis.call('HINCRBY', names, name, 1)
                  redis.call('PEXPIRE', names, redis.call('PTTL', failures))
                end
                if most > 0 and count >= most then
                  local bans = redis.call('INCR', earlier)
                  time = math.floor(math.min(first * 2 ^ math.min(bans - 1, 30), longest))
                  redis.call('PEXPIRE', earlier, time + longest)
                  redis.call('DEL', failures, names)
                  ban(KEYS[1], banned, member, count .. ' failed logins', time)
                end
              end
              found[s * 2 + 2] = count
              found[s * 2 + 3] = time
            end
            return found
            """);

    /**
     * Forgets the failures of a user, and those that an address has by that user's name; others of the address stay, or
     * an account of one's own would be enough to guess without end. Keys: the last logins, the user's failures, and where
     * the address counts its failures and its names that failed. Arguments: canonical name and moment of the login; from
     * when on other logins are remembered: three of them are looked at each time, so that all are with time, and none
     * takes long; the user's name as it is counted.
     */
    static final RedisScript<Long> SUCCEEDED = RedisScript.number("""
            redis.call('HSET', KEYS[1], ARGV[1], ARGV[2])
            local some = redis.call('HRANDFIELD', KEYS[1], 3, 'WITHVALUES')
            for i = 1, #some, 2 do
              if some[i + 1] < ARGV[3] then
                redis.call('HDEL', KEYS[1], some[i])
              end
            end
            redis.call('DEL', KEYS[2])
            local own = KEYS[4] and tonumber(redis.call('HGET', KEYS[4], ARGV[4]) or '0') or 0
            if own > 0 then
              redis.call('HDEL', KEYS[4], ARGV[4])
              if redis.call('DECRBY', KEYS[3], own) <= 0 then
                redis.call('DEL', KEYS[3], KEYS[4])
              end
            end
            return own
            """);

    /**
     * Bans one suspect for an administrator. Keys: the set of bans, that of administrators' bans, and the suspect's ban.
     * Arguments: its member, reason, time in milliseconds.
     */
    static final RedisScript<Long> BAN_NOW = RedisScript.number(RedisClock.NOW + BAN + """
            ban(KEYS[1], KEYS[3], ARGV[1], ARGV[2], tonumber(ARGV[3]))
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
            redis.call('ZADD', KEYS[2], now + tonumber(ARGV[3]), ARGV[1])
            return now
            """);

    /**
     * Forgets everything about one suspect. Keys: the set of bans, that of administrators' bans, the suspect's ban, then
     * what else there is of it. Argument: its member. Returns 1 when it was banned.
     */
    static final RedisScript<Long> PARDON = RedisScript.number("""
            redis.call('ZREM', KEYS[1], ARGV[1])
            redis.call('ZREM', KEYS[2], ARGV[1])
            redis.call('DEL', unpack(KEYS, 4))
            return redis.call('DEL', KEYS[3])
            """);

    /** All bans that have not ended, as member and end. Key: a set of bans. */
    static final RedisScript<List<String>> LIST = RedisScript.list(RedisClock.NOW + """
            return redis.call('ZRANGEBYSCORE', KEYS[1], '(' .. now, '+inf', 'WITHSCORES')
            """);

    private BanScripts() {}
}
