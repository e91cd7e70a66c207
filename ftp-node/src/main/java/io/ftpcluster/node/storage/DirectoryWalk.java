package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;

/**
 * Opens directories below a user's home name by name, each relative to the one before (openat with O_NOFOLLOW). So a
 * path means what it meant when it was walked, whatever is renamed or linked meanwhile, and no link leads out.
 */
final class DirectoryWalk {
    private final Path root;
    private final VirtualPath home;

    /**
     * For one user.
     *
     * @param root the volume, trusted
     * @param home below it
     */
    DirectoryWalk(Path root, VirtualPath home) {
        this.root = root;
        this.home = home;
    }

    /** What is done in a directory with a name in it. */
    interface Step<T> {
        T apply(SecureDirectoryStream<Path> directory, Path name) throws IOException;
    }

    /**
     * Does something with a name in its directory, which is closed afterwards.
     *
     * @throws StorageException for every failure, and for the root, which has no name
     */
    <T> T in(VirtualPath path, Step<T> step) {
        if (path.isRoot()) {
            throw new StorageException(StorageFault.NO_ACCESS, "The home itself cannot be changed");
        }
        Path name = checked(path.name());
        try (SecureDirectoryStream<Path> directory = open(path.parent())) {
            return step.apply(directory, name);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /** Opens a directory; the caller closes it. */
    SecureDirectoryStream<Path> open(VirtualPath directory) {
        try {
            SecureDirectoryStream<Path> reached = openTrusted(root);
            for (String name : home.names()) {
                reached = descend(reached, name);
            }
            for (String name : directory.names()) {
                reached = descend(reached, name);
            }
            return reached;
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private static SecureDirectoryStream<Path> descend(SecureDirectoryStream<Path> parent, String name)
            throws IOException {
        try (parent) {
            return parent.newDirectoryStream(checked(name), LinkOption.NOFOLLOW_LINKS);
        }
    }

    private static Path checked(String name) {
        if (name.equals(LocalVolume.RESERVED_NAME)) {
            throw new StorageException(StorageFault.NAME_NOT_ALLOWED, "The name is reserved");
        }
        return Path.of(name);
    }

    /** Opens a directory of our own by its path; the caller closes it. */
    @SuppressWarnings("StreamResourceLeak") // It is handed to the caller.
    static SecureDirectoryStream<Path> openTrusted(Path directory) throws IOException {
        if (Files.newDirectoryStream(directory) instanceof SecureDirectoryStream<Path> secure) {
            return secure;
        }
        throw new IllegalStateException("This operating system cannot open files relative to directories");
    }
}
