package io.ftpcluster.node.cluster;

/**
 * One Lua script per operation, so that a record and the set of sessions never disagree. All take the session's key and
 * the set's key; time is Redis' own, so the nodes' clocks do not matter.
 */
final class RecordScripts {
    private static final String NOW = """
            local t = redis.call('TIME')
            local now = t[1] * 1000 + math.floor(t[2] / 1000)
            """;

    /** Arguments: lease in milliseconds, id, then field and value pairs. */
    static final String OPEN = NOW + """
            redis.call('ZREMRANGEBYSCORE', KEYS[2], '-inf', now)
            redis.call('HSET', KEYS[1], unpack(ARGV, 3))
            redis.call('PEXPIRE', KEYS[1], ARGV[1])
            redis.call('ZADD', KEYS[2], now + ARGV[1], ARGV[2])
            return 1
            """;

    /** Arguments: lease in milliseconds, id. Returns 0 when there is no record to renew. */
    static final String RENEW = NOW + """
            if redis.call('PEXPIRE', KEYS[1], ARGV[1]) == 0 then
              return 0
            end
            redis.call('ZADD', KEYS[2], now + ARGV[1], ARGV[2])
            return 1
            """;

    /** Argument: id. */
    static final String CLOSE = """
            redis.call('ZREM', KEYS[2], ARGV[1])
            return redis.call('DEL', KEYS[1])
            """;

    private RecordScripts() {}
}
