package io.ftpcluster.node.storage;

import java.util.Optional;

/** A directory being read, one entry at a time in constant memory. Not thread-safe. */
public interface Listing extends AutoCloseable {
    /**
     * One name in a directory.
     *
     * @param name as it is on the volume: it may hold control characters and must not be sent raw
     * @param facts what is known about it
     */
    record Entry(String name, FileFacts facts) {}

    /** The next entry; empty at the end. */
    Optional<Entry> next();

    @Override
    void close();
}
