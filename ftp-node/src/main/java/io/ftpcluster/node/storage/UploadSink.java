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
     * Makes the bytes durable and the file visible under its name.
     *
     * @throws StorageException when that fails; nothing is visible then
     */
    void commit();

    /** Gives the upload up: a new file disappears, a file written in place keeps what it got. */
    void discard();
}
