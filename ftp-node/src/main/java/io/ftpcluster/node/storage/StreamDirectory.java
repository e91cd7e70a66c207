package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A directory of a {@link StreamTree}. */
final class StreamDirectory implements Directory {
    private static final int OWNERS_ONLY = 0770;

    private final SecureDirectoryStream<Path> directory;
    private final Path ours;

    /**
     * An open directory.
     *
     * @param ours a directory that is safe from clients, on the same volume
     */
    StreamDirectory(SecureDirectoryStream<Path> directory, Path ours) {
        this.directory = directory;
        this.ours = ours;
    }

    @Override
    public FileFacts facts() throws IOException {
        return StreamFacts.ofDirectory(directory);
    }

    @Override
    public @Nullable FileFacts find(String name) throws IOException {
        try {
            return StreamFacts.of(directory, Path.of(name));
        } catch (NoSuchFileException missing) {
            return null;
        }
    }

    @Override
    public FileChannel open(String name, Set<StandardOpenOption> how) throws IOException {
        FileFacts facts = find(name);
        if (facts != null && !facts.isFile()) {
            String reason = facts.isLink() ? "Too many levels of symbolic links" : "Is a directory";
            throw new FileSystemException(name, null, reason);
        }
        Set<OpenOption> options = new HashSet<>(how);
        options.add(LinkOption.NOFOLLOW_LINKS);
        return channel(Path.of(name), options);
    }

    private FileChannel channel(Path name, Set<OpenOption> options) throws IOException {
        SeekableByteChannel channel = directory.newByteChannel(name, options);
        if (channel instanceof FileChannel file) {
            return file;
        }
        throw new IOException("This operating system gives no file channels");
    }

    @Override
    public Listing list() {
        return new StreamListing(directory);
    }

    // The JDK has no mkdirat. A directory made in a safe place and renamed into an open directory is as good; should
    // somebody make the same directory in between, the rename replaces an empty one or fails.
    @Override
    public void makeDirectory(String name) throws IOException {
        if (find(name) != null) {
            throw new FileAlreadyExistsException(name);
        }
        Path temporary = Path.of("directory-" + UUID.randomUUID());
        Path made = Files.createDirectory(ours.resolve(temporary));
        try (SecureDirectoryStream<Path> from = StreamTree.openTrusted(ours)) {
            Files.setPosixFilePermissions(made, StreamFacts.permissions(OWNERS_ONLY));
            from.move(temporary, directory, Path.of(name));
        } finally {
            Files.deleteIfExists(made);
        }
    }

    @Override
    public void removeDirectory(String name) throws IOException {
        directory.deleteDirectory(Path.of(name));
    }

    @Override
    public void removeFile(String name) throws IOException {
        directory.deleteFile(Path.of(name));
    }

    @Override
    public void move(String name, Directory target, String newName) throws IOException {
        if (target instanceof StreamDirectory other) {
            directory.move(Path.of(name), other.directory, Path.of(newName));
            return;
        }
        throw new IllegalArgumentException("A directory of another tree");
    }

    @Override
    public void setModified(String name, Instant modified) throws IOException {
        directory
                .getFileAttributeView(Path.of(name), BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setTimes(FileTime.from(modified), null, null);
    }

    @Override
    public void setMode(String name, int mode) throws IOException {
        directory
                .getFileAttributeView(Path.of(name), PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                .setPermissions(StreamFacts.permissions(mode));
    }

    @Override
    public long usableSpace() throws IOException {
        return Files.getFileStore(ours).getUsableSpace();
    }

    @Override
    public void force() throws IOException {
        try (FileChannel itself = channel(Path.of("."), Set.of(StandardOpenOption.READ))) {
            itself.force(true);
        }
    }

    @Override
    public void close() {
        try {
            directory.close();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
