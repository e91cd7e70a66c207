package io.ftpcluster.node.storage;

/** The room that is reserved for one upload, before its bytes are written. Not thread-safe. */
final class UploadRoom {
    private static final long LEAST_AHEAD = 1 << 20;
    private static final long MOST_AHEAD = 1 << 24;
    private static final int PART_AHEAD = 16;

    private final Quota quota;
    private final String upload;
    private Usage replaced;
    private long length;
    private Usage reserved = Usage.NONE;
    private boolean full;

    /**
     * Nothing is reserved yet.
     *
     * @param upload names it
     * @param replaced what has its name, and is room for it
     * @param length how long the file is when the first byte comes
     */
    UploadRoom(Quota quota, String upload, Usage replaced, long length) {
        this.quota = quota;
        this.upload = upload;
        this.replaced = replaced;
        this.length = length;
    }

    /** Reserves what is needed for certain. */
    void reserve() {
        reserve(need(0));
    }

    private Usage need(long coming) {
        return new Usage(length + coming, 1).minus(replaced).orNothing();
    }

    private void reserve(Usage need) {
        long ahead = Math.clamp(length / PART_AHEAD, LEAST_AHEAD, MOST_AHEAD);
        reserved = new Usage(quota.reserve(upload, need, need.bytes() + ahead), need.files());
    }

    /** Something else has the name now. */
    void replaces(Usage now) {
        replaced = now;
    }

    /** Sees to it that there is room for some more bytes. */
    void requireFor(long coming) {
        require(need(coming));
    }

    /** Sees to it that there is room for all of this. */
    void require(Usage need) {
        try {
            if (need.bytes() > reserved.bytes() || need.files() > reserved.files()) {
                reserve(need);
            }
        } catch (StorageException e) {
            full = e.fault() == StorageFault.OVER_QUOTA;
            throw e;
        }
    }

    /** So many bytes have been written. */
    void grow(long bytes) {
        length += bytes;
    }

    /** Whether there was no room any more when it was required last. */
    boolean isFull() {
        return full;
    }
}
