package io.ftpcluster.node.storage;

import java.time.Duration;

/** The volume all users' trees are on. Thread-safe. */
public interface StorageProvider extends AutoCloseable {
    /** How often {@link #tend()} is called. */
    Duration TENDED_EVERY = Duration.ofSeconds(3);

    /**
     * The tree that begins at a user's home. The home is made when it is not there yet.
     *
     * @param home absolute path below the shared root, such as {@code /demo}
     * @throws StorageException when the home is no usable directory
     */
    Storage open(String home);

    /** Whether an upload grows under its name, and stays as far as it came. */
    boolean showsRunningUploads();

    /**
     * Whether files can be written now. Blocks on the disk.
     *
     * @throws StorageException when they cannot
     */
    void probe();

    /**
     * Keeps the right to what this node is writing, and tidies up after nodes that were killed. Called every
     * {@link #TENDED_EVERY} by a thread that may block on the disk, and never fails.
     */
    void tend();

    /** Lets the volume go. Called once, when nothing uses it any more. */
    @Override
    void close();
}
