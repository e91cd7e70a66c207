package io.ftpcluster.node.storage;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * A directory being read, one entry at a time in constant memory, and without an object for each where none is asked
 * for. Used, and closed, by the thread that opened it. Every method throws {@link StorageException} when the volume
 * fails: an end that is told is the true end.
 */
public interface Listing extends AutoCloseable {
    /** Moves to the next entry; false at the end. */
    boolean next();

    /**
     * The entry's name as it is on the volume, in UTF-8 as far as whoever made it kept to that: it may hold control
     * characters and must not be sent raw. Between position and limit of a buffer that the next entry changes.
     */
    ByteBuffer name();

    /** What is known about the entry; null when it has disappeared meanwhile. */
    @Nullable
    FileFacts facts();

    @Override
    void close();
}
