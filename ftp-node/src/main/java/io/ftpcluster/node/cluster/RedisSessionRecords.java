package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.SessionField;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.log.OutageLog;
import io.lettuce.core.ScriptOutputType;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Session records in Redis. While Redis is away nothing is queued: the next renewal writes what is missing. */
public final class RedisSessionRecords implements SessionRecords {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSessionRecords.class);

    /** How long a record outlives its last renewal. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final OutageLog outage =
            new OutageLog(LOG, "Redis", "sessions and logins go on, their records are written when it is back");
    private final Map<String, SessionRecord> open = new ConcurrentHashMap<>();
    private final RedisLink redis;
    private final RedisKeys keys;
    private final String node;

    /**
     * For one node; connects when first asked whether Redis is reachable.
     *
     * @param connection a Redis URI, or host:port
     */
    public RedisSessionRecords(String connection, NodeIdentity identity) {
        this.redis = new RedisLink(connection);
        this.keys = new RedisKeys(identity.cluster());
        this.node = identity.nodeName();
    }

    @Override
    public void opened(SessionRecord session) {
        open.put(session.id(), session);
        write(session);
    }

    private void write(SessionRecord session) {
        watch(run(
                RecordScripts.OPEN,
                session.id(),
                lease(),
                session.id(),
                SessionField.USER.key(),
                session.user(),
                SessionField.CLIENT.key(),
                session.client(),
                SessionField.NODE.key(),
                node,
                SessionField.SINCE.key(),
                session.since().toString()));
    }

    @Override
    public void closed(String id) {
        if (open.remove(id) != null) {
            watch(run(RecordScripts.CLOSE, id, id));
        }
    }

    private CompletableFuture<?> release(String id) {
        open.remove(id);
        return run(RecordScripts.CLOSE, id, id).toCompletableFuture();
    }

    @Override
    public void renew() {
        watch(redis.ping());
        open.values().forEach(this::renew);
    }

    private void renew(SessionRecord session) {
        CompletionStage<Long> renewed = run(RecordScripts.RENEW, session.id(), lease(), session.id());
        watch(renewed.thenAccept(found -> {
            if (found == 0 && open.containsKey(session.id())) {
                write(session);
            }
        }));
    }

    private CompletionStage<Long> run(String script, String id, String... arguments) {
        return redis.eval(
                script, ScriptOutputType.INTEGER, new String[] {keys.session(id), keys.sessions()}, arguments);
    }

    private void watch(CompletionStage<?> command) {
        command.whenComplete((ignored, failure) -> {
            if (failure == null) {
                outage.worked();
            } else {
                outage.failed(String.valueOf(failure.getMessage()));
            }
        });
    }

    private static String lease() {
        return Long.toString(LEASE.toMillis());
    }

    @Override
    public boolean isReachable() {
        return redis.answers();
    }

    @Override
    public String description() {
        return "Redis at " + redis.address();
    }

    @Override
    public void close() {
        CompletableFuture<?>[] released =
                open.keySet().stream().map(this::release).toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(released).orTimeout(2, TimeUnit.SECONDS).join();
        } catch (CompletionException away) {
            LOG.info("Session records were left to run out by themselves, Redis did not answer");
        }
        redis.close();
    }
}
