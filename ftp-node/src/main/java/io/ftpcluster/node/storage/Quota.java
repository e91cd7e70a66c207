package io.ftpcluster.node.storage;

/**
 * What one user has stored and may store, counted together with the other nodes. Methods may block for a few seconds.
 * Thread-safe.
 */
public interface Quota {
    /**
     * Reserves room for a running upload, in the place of what it has reserved before.
     *
     * @param upload names the upload, in the whole cluster
     * @param need what it adds to what is stored, at least
     * @param wantedBytes how many bytes it would like to have reserved, so that it need not ask soon again
     * @return how many bytes are reserved, not fewer than it needs
     * @throws StorageException when there is no room, or nobody can tell
     */
    long reserve(String upload, Usage need, long wantedBytes);

    /** Ends what an upload has reserved, and notes what it has changed. */
    void settle(String upload, Usage change);

    /** Notes what something else has changed. */
    void note(Usage change);

    /** How many more bytes can be stored; {@link Long#MAX_VALUE}: any number. */
    long left();
}
