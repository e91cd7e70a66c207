package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** Where the uploads of this life grow, and from where they take their names. Thread-safe. */
final class Staging {
    private static final FileAttribute<Set<PosixFilePermission>> OWNERS =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----"));

    private final DirectoryTree tree;
    private final Path directory;
    private final List<String> names;
    private final Lease lease;
    private final AtomicLong counter = new AtomicLong();

    Staging(DirectoryTree tree, Path directory, Lease lease) {
        this.tree = tree;
        this.directory = directory;
        this.names = ReservedPlace.stagingOf(directory.getFileName().toString());
        this.lease = lease;
    }

    /** A staged file, open for writing. */
    record Staged(String name, FileChannel file) {}

    /**
     * Makes a new file.
     *
     * @param owner how the name begins: the digest of the path it is for, when it may be kept as a partial
     */
    Staged create(String owner) throws IOException {
        while (true) {
            String name = owner + "." + counter.incrementAndGet();
            try {
                Set<StandardOpenOption> how =
                        Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
                return new Staged(name, FileChannel.open(directory.resolve(name), how, OWNERS));
            } catch (FileAlreadyExistsException taken) {
                // A name is never used twice in one life; should it be there all the same, the next one is not.
            }
        }
    }

    /** Takes a file of ours over into this place, if it is still where it was; it belongs to this life then. */
    Staged adopt(List<String> from, String oldName, String owner) throws IOException {
        String name = owner + "." + counter.incrementAndGet();
        try (Directory source = tree.open(from);
                Directory here = tree.open(names)) {
            source.move(oldName, here, name);
            return new Staged(name, here.open(name, Set.of(StandardOpenOption.WRITE)));
        }
    }

    /** Gives a complete file its name in another directory, and the mode of the file it replaces. */
    void publish(String staged, Directory target, String name, FileFacts replaced) throws IOException {
        try (Directory here = tree.open(names)) {
            here.setMode(staged, replaced.mode());
            here.move(staged, target, name);
        }
    }

    /** Gives a complete file its name in another directory. */
    void publish(String staged, Directory target, String name) throws IOException {
        try (Directory here = tree.open(names)) {
            here.move(staged, target, name);
        }
    }

    /** Moves a file to the partials, in the place of an older one. */
    void keep(String staged, String digest) throws IOException {
        try (Directory here = tree.open(names);
                Directory partials = tree.open(ReservedPlace.partialNames())) {
            here.move(staged, partials, digest);
        }
    }

    void remove(String staged) throws IOException {
        Files.deleteIfExists(directory.resolve(staged));
    }

    /** Fails when this life may have lost its files to others. */
    void requireLease() {
        lease.require();
    }
}
