package io.ftpcluster.auth.support;

import io.ftpcluster.contract.redis.RecountState;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.SessionField;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.pubsub.RedisPubSubAdapter;
import io.lettuce.core.pubsub.StatefulRedisPubSubConnection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** What nodes would write into Redis, and what one of them hears there. */
public final class SharedSessions implements AutoCloseable {
    private static final RedisKeys KEYS = new RedisKeys("ftp/files");
    private static final double FAR_AWAY = 4e12;

    private final List<String> kicks = new CopyOnWriteArrayList<>();
    private final List<String> recounts = new CopyOnWriteArrayList<>();
    private final RedisClient client;
    private final RedisCommands<String, String> redis;

    public SharedSessions(RedisServer server) {
        client = RedisClient.create("redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port());
        redis = client.connect().sync();
        StatefulRedisPubSubConnection<String, String> listening = client.connectPubSub();
        listening.addListener(new RedisPubSubAdapter<>() {
            @Override
            public void message(String channel, String text) {
                (channel.equals(KEYS.kicks()) ? kicks : recounts).add(text);
            }
        });
        listening.sync().subscribe(KEYS.kicks(), KEYS.recounts());
    }

    /** A session with a running upload. */
    public void add(String id, String user, String client, String node) {
        redis.hset(
                KEYS.session(id),
                Map.of(
                        SessionField.USER.key(), user,
                        SessionField.CLIENT.key(), client,
                        SessionField.NODE.key(), node,
                        SessionField.SINCE.key(), "2026-01-02T03:04:05Z",
                        SessionField.TLS.key(), "TLSv1.3",
                        SessionField.COMMAND.key(), "STOR",
                        SessionField.TRANSFER.key(), "STOR /a.bin",
                        SessionField.PROGRESS.key(), "4096"));
        redis.zadd(KEYS.sessions(), FAR_AWAY, id);
        redis.zadd(KEYS.userSessions(user), FAR_AWAY, id);
    }

    /** What a session that has run out leaves. */
    public void leaveInSet(String id) {
        redis.zadd(KEYS.sessions(), 1, id);
    }

    /** What a user has stored, as it was counted at the beginning of 2026. */
    public void use(String user, long bytes, long files) {
        redis.hset(
                KEYS.usage(user),
                Map.of("bytes", Long.toString(bytes), "files", Long.toString(files), "counted", "1767225600789"));
    }

    /** The users whose files are to be counted, as a node finds them that comes later. */
    public List<String> standing() {
        return redis.zrange(KEYS.recountRequests(), 0, -1);
    }

    /** What a node finds that is to count a user's files. */
    public Map<String, String> recount(String user) {
        return redis.hgetall(KEYS.recount(user));
    }

    /** A node has taken a recount up. */
    public void takeUp(String user) {
        redis.hset(
                KEYS.recount(user),
                Map.of("token", "t", "until", "4000000000000", "state", RecountState.COUNTING.key()));
    }

    /** What the node has heard about sessions. */
    public List<String> kicks() {
        return List.copyOf(kicks);
    }

    /** The users of whom the node has heard that their files are to be counted. */
    public List<String> recounts() {
        return List.copyOf(recounts);
    }

    @Override
    public void close() {
        client.shutdown();
    }
}
