package io.ftpcluster.node.storage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The fence around a user's home: every path of the user is opened here, below the home, without following links, and
 * without the name that is ours. Thread-safe.
 */
final class DirectoryWalk {
    private final DirectoryTree tree;
    private final VirtualPath home;

    /** For the user who lives there. */
    DirectoryWalk(DirectoryTree tree, VirtualPath home) {
        this.tree = tree;
        this.home = home;
    }

    /** What is done in a directory with a name in it. */
    interface Step<T> {
        T apply(Directory directory, String name) throws IOException;
    }

    /**
     * Does something with a name in its directory, which is closed afterwards.
     *
     * @throws StorageException for every failure, and for the root, which has no name
     */
    <T> T in(VirtualPath path, Step<T> step) {
        try (Directory directory = openParent(path)) {
            return step.apply(directory, path.name());
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /** Opens the directory that a path's last name is in; the caller closes it. */
    Directory openParent(VirtualPath path) {
        if (path.isRoot()) {
            throw new StorageException(StorageFault.NO_ACCESS, "The home itself cannot be changed");
        }
        requireNotReserved(path.name());
        return open(path.parent());
    }

    /** Opens a directory; the caller closes it. */
    Directory open(VirtualPath directory) {
        directory.names().forEach(DirectoryWalk::requireNotReserved);
        try {
            return tree.open(onVolume(directory).names());
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    /** The same place, seen from the root of the volume. */
    VirtualPath onVolume(VirtualPath path) {
        List<String> names = new ArrayList<>(home.names());
        names.addAll(path.names());
        return new VirtualPath(names);
    }

    private static void requireNotReserved(String name) {
        if (name.equals(LocalVolume.RESERVED_NAME)) {
            throw new StorageException(StorageFault.NAME_NOT_ALLOWED, "The name is reserved");
        }
    }
}
