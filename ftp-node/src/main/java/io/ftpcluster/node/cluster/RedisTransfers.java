package io.ftpcluster.node.cluster;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * Transfers of this node's sessions in Redis: how many a user may have, and how many run in each direction where nodes
 * share the user's rate. What this node alone has is counted in {@link LocalSessions} too. Thread-safe.
 */
final class RedisTransfers {
    private final KeptTransfers kept = new KeptTransfers(this::giveBack);
    private final Executor later =
            CompletableFuture.delayedExecutor(KeptTransfers.LONGEST.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    private final LocalSessions sessions;
    private final SessionScripts scripts;
    private volatile ClusterListener listener = ClusterListener.NOBODY;

    RedisTransfers(LocalSessions sessions, SessionScripts scripts) {
        this.sessions = sessions;
        this.scripts = scripts;
    }

    /** Says who is told how many transfers a user has. */
    void listen(ClusterListener chosen) {
        listener = chosen;
    }

    /** As {@link SessionRecords#beginTransfer}. */
    CompletionStage<Boolean> begin(String id, Flow flow, String what) {
        Optional<HeldSession> held = sessions.find(id);
        if (held.isEmpty()) {
            return CompletableFuture.completedFuture(true);
        }
        if (kept.takeUp(id)) {
            turn(held.get(), flow, what);
            return CompletableFuture.completedFuture(true);
        }
        return begin(held.get(), flow, what)
                .thenCompose(
                        begun -> begun ? CompletableFuture.completedFuture(true) : beginLater(held.get(), flow, what));
    }

    // Its place stays. Only for a rate that nodes share it matters that it goes another way now.
    private void turn(HeldSession held, Flow flow, String what) {
        if (sessions.turn(held, flow) && held.sharesARate()) {
            scripts.beginTransfer(held, flow, what).thenAccept(counts -> tell(held, counts));
        }
    }

    // The place that is missing may be one that another session only keeps.
    private CompletionStage<Boolean> beginLater(HeldSession held, Flow flow, String what) {
        return CompletableFuture.supplyAsync(() -> begin(held, flow, what), later)
                .thenCompose(begun -> begun);
    }

    private CompletionStage<Boolean> begin(HeldSession held, Flow flow, String what) {
        if (!sessions.beginTransfer(held, flow)) {
            return CompletableFuture.completedFuture(false);
        }
        CompletionStage<Boolean> begun = scripts.beginTransfer(held, flow, what).handle((counts, failure) -> {
            if (failure != null || counts == null) {
                return true; // A session that is there goes on without Redis.
            }
            if (counts.isEmpty()) {
                var _ = sessions.endTransfer(held.id());
                return false;
            }
            tell(held, counts);
            return true;
        });
        // Where nothing can be refused, nobody waits.
        return held.transfers().most() == 0 ? CompletableFuture.completedFuture(true) : begun;
    }

    /** As {@link SessionRecords#endTransfer}. */
    void end(String id) {
        kept.keep(id);
    }

    /** The session ends, and with it whatever place it keeps. */
    void leave(String id) {
        kept.takeUp(id);
    }

    private void giveBack(String id) {
        sessions.endTransfer(id).ifPresent(held -> scripts.endTransfer(held).thenAccept(counts -> tell(held, counts)));
    }

    /** As {@link SessionRecords#lookAtTransfers}. */
    void look() {
        SessionScripts.inParts(
                sessions.sharingARate(),
                some -> scripts.countTransfers(some).thenAccept(found -> {
                    for (int i = 0; i < some.size(); i++) {
                        tell(some.get(i), found.subList(2 * i, 2 * i + 2));
                    }
                }));
    }

    /**
     * Tells how many transfers a session's user has, where nodes share the user's rate.
     *
     * @param counts uploads and downloads in the cluster
     */
    void tell(HeldSession held, List<Long> counts) {
        if (held.sharesARate() && !counts.isEmpty()) {
            TransferCount here = sessions.transfersOfUser(held);
            TransferCount everywhere =
                    new TransferCount(counts.get(0).intValue(), counts.get(1).intValue());
            listener.transfersOf(held.user(), here, everywhere.atLeast(here));
        }
    }
}
