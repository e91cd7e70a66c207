package io.ftpcluster.node.support;

import io.ftpcluster.contract.redis.RedisKeys;
import io.lettuce.core.Range;
import io.lettuce.core.Range.Boundary;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** What a test sees in Redis of the cluster {@code ftp/files}: only what has not run out by Redis' clock. */
public final class RedisLook implements AutoCloseable {
    /** The keys of the cluster. */
    public static final RedisKeys KEYS = new RedisKeys("ftp/files");

    private static final Pattern SCRIPTS = Pattern.compile("cmdstat_eval(?:sha)?:calls=(\\d+)");

    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    /** Looks at a server. */
    public RedisLook(RedisServer server) {
        client = RedisClient.create(server.uri());
        redis = client.connect().sync();
    }

    /** Anything else. */
    public RedisCommands<String, String> redis() {
        return redis;
    }

    /** How many sessions there are. */
    public long sessions() {
        return alive(KEYS.sessions());
    }

    /** How many sessions a user has. */
    public long sessionsOf(String user) {
        return alive(KEYS.userSessions(user));
    }

    /** How many sessions of a user have a transfer. */
    public long transfersOf(String user) {
        return alive(KEYS.userTransfers(user));
    }

    /** How many nodes hear who must go. */
    public long hearers() {
        return redis.pubsubNumsub(KEYS.kicks()).getOrDefault(KEYS.kicks(), 0L);
    }

    /** Begins to count scripts, the only thing that a node at work asks for. */
    public void countCalls() {
        redis.configResetstat();
    }

    /** How many scripts nodes have run since then, whole or by their hash. */
    public long calls() {
        return SCRIPTS.matcher(redis.info("commandstats"))
                .results()
                .mapToLong(calls -> Long.parseLong(calls.group(1)))
                .sum();
    }

    private long alive(String set) {
        List<String> time = redis.time();
        long now = Long.parseLong(time.get(0)) * 1000 + Long.parseLong(time.get(1)) / 1000;
        return redis.zcount(set, Range.from(Boundary.excluding(now), Boundary.unbounded()));
    }

    @Override
    public void close() {
        client.shutdown(0, 1, TimeUnit.SECONDS);
    }
}
