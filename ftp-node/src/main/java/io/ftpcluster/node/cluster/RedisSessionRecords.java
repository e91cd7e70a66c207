package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions in Redis. What this node alone has is counted here too: it says no before Redis is asked, and counts while
 * Redis is away. Nothing is queued then; the next renewal, or the moment Redis is back, writes what is missing.
 */
public final class RedisSessionRecords implements SessionRecords {
    private static final Logger LOG = LoggerFactory.getLogger(RedisSessionRecords.class);

    /** How long a record outlives its last renewal. */
    static final Duration LEASE = Duration.ofSeconds(30);

    private final LocalSessions sessions = new LocalSessions();
    private final RedisLink redis;
    private final SessionScripts scripts;
    private final RedisTransfers transfers;
    private final RedisKeys keys;
    private final ClusterConfig cluster;
    private final boolean deniesWithoutRedis;
    private volatile ClusterListener listener = ClusterListener.NOBODY;

    /** For one node of a cluster with Redis; connects when first asked whether Redis is reachable. */
    public static RedisSessionRecords of(
            RedisLink redis, RedisConfig config, ClusterConfig cluster, NodeIdentity node) {
        return new RedisSessionRecords(redis, new SessionScripts(redis, node.nodeName(), LEASE), config, cluster, node);
    }

    /** As {@link #of}, with a lease that a test chooses. */
    RedisSessionRecords(
            RedisLink redis, SessionScripts scripts, RedisConfig config, ClusterConfig cluster, NodeIdentity node) {
        this.redis = redis;
        this.scripts = scripts;
        this.transfers = new RedisTransfers(sessions, scripts);
        this.keys = new RedisKeys(node.cluster());
        this.cluster = cluster;
        this.deniesWithoutRedis = config.whenUnavailable() == RedisConfig.WhenUnavailable.DENY;
        redis.onConnected(this::renew);
        var _ = new HeardKicks(redis, keys, (whose, saidAt) -> listener.kicked(whose, saidAt));
    }

    @Override
    public CompletionStage<Place> open(OpenSession session) {
        HeldSession held = HeldSession.of(session, keys, cluster);
        Place here = sessions.enter(held);
        return here == Place.TAKEN
                ? scripts.open(held).handle((full, failure) -> decide(held, full, failure))
                : CompletableFuture.completedFuture(here);
    }

    private Place decide(HeldSession held, @Nullable Long full, @Nullable Throwable failure) {
        if (failure != null) {
            return deniesWithoutRedis ? giveUp(held, Place.UNKNOWN) : Place.TAKEN;
        }
        return full == null || full == 0
                ? Place.TAKEN
                : giveUp(held, held.sets().get(full.intValue() - 1).full());
    }

    // Redis may have counted a login before its answer was lost, so it is told in any case.
    private Place giveUp(HeldSession held, Place place) {
        closed(held.id());
        return place;
    }

    @Override
    public void closed(String id) {
        transfers.leave(id);
        sessions.leave(id).ifPresent(scripts::close);
    }

    @Override
    public void changed(String id, UserLimits limits) {
        sessions.change(id, held -> HeldSession.of(held.session().with(limits), keys, cluster));
    }

    @Override
    public CompletionStage<Boolean> beginTransfer(String id, Flow flow, String what) {
        return transfers.begin(id, flow, what);
    }

    @Override
    public void endTransfer(String id) {
        transfers.end(id);
    }

    @Override
    public void lookAtTransfers() {
        transfers.look();
    }

    @Override
    public void renew() {
        if (sessions.all().isEmpty()) {
            scripts.look();
        }
        SessionScripts.inParts(
                sessions.all(),
                some -> scripts.renew(some, sessions::transferOf).thenAccept(found -> renewed(some, found)));
    }

    private void renewed(List<HeldSession> some, List<Long> found) {
        for (int i = 0; i < some.size(); i++) {
            if (found.get(2 * i) < 0) {
                writeAgain(some.get(i));
            } else {
                transfers.tell(some.get(i), found.subList(2 * i, 2 * i + 2));
            }
        }
    }

    // A session that is there stays, also when a limit has been reached without it.
    private void writeAgain(HeldSession held) {
        if (sessions.find(held.id()).isPresent()) {
            scripts.openInAnyCase(held);
            var _ = scripts.renew(List.of(held), sessions::transferOf);
            if (sessions.find(held.id()).isEmpty()) {
                scripts.close(held); // It was closed while it was written.
            }
        }
    }

    @Override
    public void listen(ClusterListener chosen) {
        listener = chosen;
        transfers.listen(chosen);
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
        CompletableFuture<?>[] released = sessions.all().stream()
                .map(held -> sessions.leave(held.id()))
                .flatMap(left -> left.stream())
                .map(held -> scripts.close(held).toCompletableFuture())
                .toArray(CompletableFuture<?>[]::new);
        try {
            CompletableFuture.allOf(released).orTimeout(2, TimeUnit.SECONDS).join();
        } catch (CompletionException away) {
            LOG.info("Session records were left to run out by themselves, Redis did not answer");
        }
        redis.close();
    }
}
