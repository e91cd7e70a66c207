package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
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

    private static final int RENEWED_AT_ONCE = 100;

    private final LocalSessions sessions = new LocalSessions();
    private final KeptTransfers kept = new KeptTransfers(this::giveBack);
    private final Executor later =
            CompletableFuture.delayedExecutor(KeptTransfers.LONGEST.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    private final RedisLink redis;
    private final SessionScripts scripts;
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
        kept.takeUp(id);
        sessions.leave(id).ifPresent(scripts::close);
    }

    @Override
    public CompletionStage<Boolean> beginTransfer(String id, String what) {
        Optional<HeldSession> held = sessions.find(id);
        if (held.isEmpty() || kept.takeUp(id)) {
            return CompletableFuture.completedFuture(true);
        }
        return beginTransfer(held.get(), what)
                .thenCompose(begun ->
                        begun ? CompletableFuture.completedFuture(true) : beginTransferLater(held.get(), what));
    }

    // The place that is missing may be one that another session only keeps.
    private CompletionStage<Boolean> beginTransferLater(HeldSession held, String what) {
        return CompletableFuture.supplyAsync(() -> beginTransfer(held, what), later)
                .thenCompose(begun -> begun);
    }

    private CompletionStage<Boolean> beginTransfer(HeldSession held, String what) {
        if (!sessions.beginTransfer(held)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletionStage<Boolean> begun = scripts.beginTransfer(held, what).handle((count, failure) -> {
            if (failure != null || count == null) {
                return true; // A session that is there goes on without Redis.
            }
            if (count < 0) {
                var _ = sessions.endTransfer(held.id());
                return false;
            }
            tellTransfers(held, count);
            return true;
        });
        // Where nothing can be refused, nobody waits.
        return held.transfers().most() == 0 ? CompletableFuture.completedFuture(true) : begun;
    }

    @Override
    public void endTransfer(String id) {
        kept.keep(id);
    }

    private void giveBack(String id) {
        sessions.endTransfer(id)
                .ifPresent(held -> scripts.endTransfer(held).thenAccept(count -> tellTransfers(held, count)));
    }

    private void tellTransfers(HeldSession held, long everywhere) {
        int here = sessions.transfersOfUser(held);
        listener.transfersOf(held.user(), here, (int) Math.max(here, everywhere));
    }

    @Override
    public void renew() {
        List<HeldSession> all = new ArrayList<>(sessions.all());
        if (all.isEmpty()) {
            scripts.look();
        }
        for (int from = 0; from < all.size(); from += RENEWED_AT_ONCE) {
            List<HeldSession> some = all.subList(from, Math.min(all.size(), from + RENEWED_AT_ONCE));
            scripts.renew(some, sessions::isTransferring).thenAccept(found -> renewed(some, found));
        }
    }

    private void renewed(List<HeldSession> some, List<Long> found) {
        for (int i = 0; i < some.size(); i++) {
            if (found.get(i) < 0) {
                writeAgain(some.get(i));
            } else {
                tellTransfers(some.get(i), found.get(i));
            }
        }
    }

    // A session that is there stays, also when a limit has been reached without it.
    private void writeAgain(HeldSession held) {
        if (sessions.find(held.id()).isPresent()) {
            scripts.openInAnyCase(held);
            var _ = scripts.renew(List.of(held), sessions::isTransferring);
            if (sessions.find(held.id()).isEmpty()) {
                scripts.close(held); // It was closed while it was written.
            }
        }
    }

    @Override
    public void listen(ClusterListener chosen) {
        listener = chosen;
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
