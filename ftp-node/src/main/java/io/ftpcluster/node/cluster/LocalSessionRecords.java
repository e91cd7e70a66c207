package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.node.config.ClusterConfig;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** For a node without Redis: it is the whole cluster. */
public final class LocalSessionRecords implements SessionRecords {
    private static final RedisKeys KEYS = new RedisKeys("alone");

    private final LocalSessions sessions = new LocalSessions();
    private final ClusterConfig cluster;

    /** With the limits of the cluster. */
    public LocalSessionRecords(ClusterConfig cluster) {
        this.cluster = cluster;
    }

    @Override
    public CompletionStage<Place> open(OpenSession session) {
        return CompletableFuture.completedFuture(sessions.enter(HeldSession.of(session, KEYS, cluster)));
    }

    @Override
    public void closed(String id) {
        var _ = sessions.leave(id);
    }

    @Override
    public void changed(String id, UserLimits limits) {
        sessions.change(id, held -> HeldSession.of(held.session().with(limits), KEYS, cluster));
    }

    @Override
    public CompletionStage<Boolean> beginTransfer(String id, Flow flow, String what) {
        return CompletableFuture.completedFuture(sessions.find(id)
                .map(held -> sessions.beginTransfer(held, flow))
                .orElse(true));
    }

    @Override
    public void endTransfer(String id) {
        var _ = sessions.endTransfer(id);
    }

    @Override
    public void lookAtTransfers() {}

    @Override
    public void renew() {}

    @Override
    public void listen(ClusterListener listener) {}

    @Override
    public boolean isReachable() {
        return true;
    }

    @Override
    public String description() {
        return "nothing";
    }

    @Override
    public void close() {}
}
