package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import java.util.concurrent.CompletionStage;

/**
 * The sessions of this node as the whole cluster counts them. Nothing waits for Redis, except {@link #isReachable()},
 * and no stage ever fails: a session goes on without its record. Thread-safe.
 */
public interface SessionRecords extends AutoCloseable {
    /**
     * Counts a login, unless a limit is reached. What is taken is given back with {@link #closed}. The stage completes
     * within seconds, on any thread.
     */
    CompletionStage<Place> open(OpenSession session);

    /** Notes the end of a session, also while it is being opened. */
    void closed(String id);

    /** Notes that the user of an open session may use something else from now on; what is taken stays taken. */
    void changed(String id, UserLimits limits);

    /**
     * Counts a transfer of an open session; false when its user has as many as allowed, also after a moment. What is
     * taken is given back with {@link #endTransfer}. The stage completes within seconds, on any thread.
     *
     * @param what verb and path
     */
    CompletionStage<Boolean> beginTransfer(String id, Flow flow, String what);

    /** Notes the end of a transfer that was counted; the session may keep its place for a moment, for the next one. */
    void endTransfer(String id);

    /**
     * Finds out how many transfers those users have in the cluster who have a rate of their own and a transfer here; called
     * twice a second, and asks nobody when there is no such user.
     */
    void lookAtTransfers();

    /** Renews the leases of all open sessions, and writes records that are missing; called every 10 seconds. */
    void renew();

    /** Says who is told what the cluster says; called once, before sessions begin. */
    void listen(ClusterListener listener);

    /** Whether Redis answers now. Blocks, for some seconds at most. */
    boolean isReachable();

    /** What this is, for the line that says what the node waits for. */
    String description();

    @Override
    void close();
}
