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

    /**
     * Announces that the disk is about to change; {@link #settle} follows in any case. So whoever counts meanwhile knows
     * what may be seen or not. Waits until nobody else changes what has one of these names, so that what is seen there now
     * stays until {@link #settle}; for a few seconds at most.
     *
     * @param id of an upload, or of this change alone
     * @param places what has to stay as it is until then
     */
    void changing(String id, VirtualPath... places);

    /**
     * Ends what an upload has reserved, or what was announced, and notes the difference.
     *
     * @param places what is not as it was
     */
    void settle(String id, Usage difference, VirtualPath... places);

    /**
     * Asks whether what has arrived of an interrupted upload may be kept, to be resumed. It takes room then until it is
     * released, or is forgotten because nobody comes back for it.
     *
     * @param file the name of the upload; what was kept of it before is replaced
     * @return false: so much is kept of this user that no more may be
     */
    boolean keep(VirtualPath file, Usage arrived);

    /** What was kept of an interrupted upload takes no room any more. */
    void release(VirtualPath file);

    /** How many more bytes can be stored; {@link Long#MAX_VALUE}: any number. */
    long left();
}
