package io.ftpcluster.contract.redis;

/** The one clock by which all processes count what runs out: Redis' own, so that theirs do not matter. */
public final class RedisClock {
    /** Begins a Lua script: {@code now} is the time in milliseconds. */
    public static final String NOW = """
            local t = redis.call('TIME')
            local now = t[1] * 1000 + math.floor(t[2] / 1000)
            """;

    private RedisClock() {}
}
