package io.ftpcluster.node.storage;

import java.nio.ByteBuffer;

/**
 * A file being written. Exactly one of {@link #commit()} and {@link #discard()} ends it; after a failed commit it is
 * discarded already. Not thread-safe.
 */
public interface UploadSink {
    /**
     * Writes all bytes of the buffer.
     *
     * @throws StorageException when the storage is full or fails
     */
    void write(ByteBuffer bytes);

    /**
     * Makes the bytes durable, as far as that is wanted, while nothing is visible yet: what takes long is done before
     * the last look at whether the client is still there.
     *
     * @throws StorageException when that fails; the caller discards then
     */
    void settle();

    /**
     * What a commit does to what is stored, as things are now: what has the name in the directory in which it will be put,
     * whatever that is called by now. Asked before the upload ends.
     *
     * @throws StorageException when the storage fails
     */
    UploadEffect effect();

    /**
     * Makes the file visible under its name, and the name durable.
     *
     * @throws StorageException when that fails; the name is as it was then
     */
    void commit();

    /** Gives the upload up: the name is as it was, except where uploads grow under their names. */
    void discard();

    /** As {@link #discard()}, and nothing is kept that could be resumed. */
    void drop();
}
