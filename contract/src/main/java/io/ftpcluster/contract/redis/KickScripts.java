package io.ftpcluster.contract.redis;

import java.time.Duration;
import java.util.List;

/**
 * How kicks are said so that none is lost: on the channel for the nodes that hear it, and in {@link
 * RedisKeys#recentKicks()} for those that have no connection at that moment, and look when they have one again.
 */
public final class KickScripts {
    /** How long a kick waits for a node. Sessions live on without Redis, so it is longer than their leases. */
    public static final Duration KEPT = Duration.ofMinutes(10);

    /** What comes before the id of every kick. */
    public static final String BEGINNING = "0";

    private static final int MOST_KEPT = 1000;

    /**
     * Key: the recent kicks. Arguments: {@link #toSay}. Returns how many hear it on this server. A Redis that is full
     * keeps nothing, and says it all the same.
     */
    public static final RedisScript<Long> SAY = RedisScript.number(RedisClock.NOW + """
            local kept = redis.pcall('XADD', KEYS[1], 'MAXLEN', ARGV[4], '*', 'kick', ARGV[2])
            if type(kept) == 'string' then
              redis.call('XTRIM', KEYS[1], 'MINID', string.format('%.0f', now - ARGV[3]))
              redis.call('PEXPIRE', KEYS[1], ARGV[3])
            end
            return redis.call('PUBLISH', ARGV[1], ARGV[2])
            """);

    /**
     * Key: the recent kicks. Argument: the id of the last one that is known. Returns for each later one its id, how many
     * milliseconds ago it was said, and its text.
     */
    public static final RedisScript<List<String>> SINCE = RedisScript.list(RedisClock.NOW + """
            local kicks = {}
            for _, kick in ipairs(redis.call('XRANGE', KEYS[1], '(' .. ARGV[1], '+')) do
              kicks[#kicks + 1] = kick[1]
              kicks[#kicks + 1] = string.format('%.0f', math.max(0, now - string.match(kick[1], '^%d+')))
              kicks[#kicks + 1] = kick[2][2]
            end
            return kicks
            """);

    private KickScripts() {}

    /** The arguments of {@link #SAY}: channel, text, for how many milliseconds it is kept, how many are kept at most. */
    public static String[] toSay(KickMessage kick, RedisKeys keys) {
        return new String[] {keys.kicks(), kick.text(), Long.toString(KEPT.toMillis()), Integer.toString(MOST_KEPT)};
    }
}
