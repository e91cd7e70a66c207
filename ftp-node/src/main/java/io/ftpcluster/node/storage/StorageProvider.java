package io.ftpcluster.node.storage;

/** The volume all users' trees are on. Thread-safe. */
public interface StorageProvider {
    /**
     * The tree that begins at a user's home. The home is made when it is not there yet.
     *
     * @param home absolute path below the shared root, such as {@code /demo}
     * @throws StorageException when the home is no usable directory
     */
    Storage open(String home);

    /**
     * Whether files can be written now. Blocks on the disk.
     *
     * @throws StorageException when they cannot
     */
    void probe();
}
