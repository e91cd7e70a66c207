package io.ftpcluster.node.cluster;

/**
 * The shared records of this node's sessions. No method fails or waits for Redis, except {@link #isReachable()}: a
 * session goes on without its record. Thread-safe.
 */
public interface SessionRecords extends AutoCloseable {
    /** Notes a login. */
    void opened(SessionRecord session);

    /** Notes the end of a session. */
    void closed(String id);

    /** Renews the leases of all open sessions, and writes records that are missing; called every 10 seconds. */
    void renew();

    /** Whether Redis answers now. Blocks, for some seconds at most. */
    boolean isReachable();

    /** What this is, for the line that says what the node waits for. */
    String description();

    @Override
    void close();
}
