package io.ftpcluster.node.storage;

import io.ftpcluster.node.storage.system.Errno;
import io.ftpcluster.node.storage.system.LinuxDirectory;
import io.ftpcluster.node.storage.system.LinuxFacts;
import io.ftpcluster.node.storage.system.SystemCallException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A directory of a {@link SystemTree}. */
final class SystemDirectory implements Directory {
    private static final int OWNERS_ONLY = 0770;

    private final LinuxDirectory directory;

    SystemDirectory(LinuxDirectory directory) {
        this.directory = directory;
    }

    static FileFacts factsOf(LinuxFacts facts) {
        return new FileFacts(
                kind(facts),
                facts.size(),
                Instant.ofEpochSecond(facts.modifiedSeconds(), facts.modifiedNanos()),
                facts.permissions(),
                facts.device(),
                facts.inode());
    }

    private static FileFacts.Kind kind(LinuxFacts facts) {
        if (facts.isFile()) {
            return FileFacts.Kind.FILE;
        }
        if (facts.isDirectory()) {
            return FileFacts.Kind.DIRECTORY;
        }
        return facts.isLink() ? FileFacts.Kind.LINK : FileFacts.Kind.OTHER;
    }

    @Override
    public FileFacts facts() throws IOException {
        return factsOf(directory.facts());
    }

    @Override
    public @Nullable FileFacts find(String name) throws IOException {
        try {
            return factsOf(directory.facts(name));
        } catch (SystemCallException e) {
            if (e.number() == Errno.ENOENT) {
                return null;
            }
            throw e;
        }
    }

    @Override
    public FileChannel open(String name, Set<StandardOpenOption> how) throws IOException {
        return directory.openFile(name, how);
    }

    @Override
    public Listing list() {
        return new SystemListing(directory.entries());
    }

    @Override
    public void makeDirectory(String name) throws IOException {
        directory.makeDirectory(name, OWNERS_ONLY);
        directory.setMode(name, OWNERS_ONLY); // Whatever the mask of the process took away.
    }

    @Override
    public void removeDirectory(String name) throws IOException {
        directory.removeDirectory(name);
    }

    @Override
    public void removeFile(String name) throws IOException {
        directory.removeFile(name);
    }

    @Override
    public void move(String name, Directory target, String newName) throws IOException {
        if (target instanceof SystemDirectory other) {
            directory.move(name, other.directory, newName);
            return;
        }
        throw new IllegalArgumentException("A directory of another tree");
    }

    @Override
    public void setModified(String name, Instant modified) throws IOException {
        directory.setModified(name, modified);
    }

    @Override
    public void setMode(String name, int mode) throws IOException {
        directory.setMode(name, mode);
    }

    @Override
    public long usableSpace() throws IOException {
        return directory.usableSpace();
    }

    @Override
    public void force() throws IOException {
        directory.force();
    }

    @Override
    public void close() {
        directory.close();
    }
}
