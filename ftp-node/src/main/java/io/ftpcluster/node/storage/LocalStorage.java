package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** One user's tree on a {@link LocalVolume}. Thread-safe: it holds no open directory between calls. */
final class LocalStorage implements Storage {
    private final DirectoryWalk walk;
    private final Path staging;

    LocalStorage(DirectoryWalk walk, Path staging) {
        this.walk = walk;
        this.staging = staging;
    }

    @Override
    public FileFacts facts(VirtualPath path) {
        if (path.isRoot()) {
            try (SecureDirectoryStream<Path> root = walk.open(path)) {
                return LocalFacts.ofDirectory(root);
            } catch (IOException e) {
                throw StorageException.of(e);
            }
        }
        return walk.in(path, LocalFacts::of);
    }

    @Override
    public Listing list(VirtualPath directory) {
        return new LocalListing(walk.open(directory));
    }

    @Override
    public DownloadSource openDownload(VirtualPath file) {
        return walk.in(file, (directory, name) -> {
            requireFile(LocalFacts.of(directory, name));
            return new LocalDownload(open(directory, name, StandardOpenOption.READ));
        });
    }

    @Override
    public UploadSink openUpload(VirtualPath file, UploadMode mode) {
        return switch (mode) {
            case UploadMode.Replace replace -> newFile(file);
            case UploadMode.WriteAt at -> inPlace(file, at.offset());
            case UploadMode.Append append ->
                exists(file) ? inPlace(file, facts(file).size()) : newFile(file);
        };
    }

    private UploadSink newFile(VirtualPath file) {
        if (exists(file)) {
            requireFileOrLink(facts(file));
        }
        return StagedUpload.begin(staging, walk, file);
    }

    private UploadSink inPlace(VirtualPath file, long offset) {
        return walk.in(file, (directory, name) -> {
            FileFacts facts = LocalFacts.of(directory, name);
            requireFile(facts);
            if (offset > facts.size()) {
                throw new StorageException(
                        StorageFault.OFFSET_PAST_END, "Offset " + offset + " is past the end, " + facts.size());
            }
            FileChannel channel = open(directory, name, StandardOpenOption.WRITE);
            return new InPlaceUpload(channel.position(offset));
        });
    }

    @Override
    public void makeDirectory(VirtualPath directory) {
        walk.in(directory, (parent, name) -> {
            if (LocalFacts.exists(parent, name)) {
                throw new StorageException(StorageFault.ALREADY_EXISTS, "Already there: " + directory);
            }
            return moveNewDirectory(parent, name);
        });
    }

    /** Makes a directory unless it is there. */
    void makeMissingDirectory(VirtualPath directory) {
        walk.in(directory, (parent, name) -> LocalFacts.exists(parent, name) ? name : moveNewDirectory(parent, name));
    }

    // The JDK has no mkdirat. A directory made in staging and renamed into an open directory is as safe; should
    // somebody make the same directory in between, the rename replaces an empty one or fails.
    private Path moveNewDirectory(SecureDirectoryStream<Path> parent, Path name) throws IOException {
        Path temporary = Path.of(UUID.randomUUID().toString());
        Path made = Files.createDirectory(staging.resolve(temporary));
        Files.setPosixFilePermissions(made, PosixFilePermissions.fromString("rwxrwx---"));
        try (SecureDirectoryStream<Path> from = DirectoryWalk.openTrusted(staging)) {
            from.move(temporary, parent, name);
            return name;
        } finally {
            Files.deleteIfExists(made);
        }
    }

    @Override
    public void removeDirectory(VirtualPath directory) {
        walk.in(directory, (parent, name) -> {
            requireDirectory(LocalFacts.of(parent, name));
            parent.deleteDirectory(name);
            return name;
        });
    }

    @Override
    public void removeFile(VirtualPath file) {
        walk.in(file, (parent, name) -> {
            requireFileOrLink(LocalFacts.of(parent, name));
            parent.deleteFile(name);
            return name;
        });
    }

    @Override
    public void rename(VirtualPath from, VirtualPath to) {
        walk.in(
                from,
                (source, oldName) -> walk.in(to, (target, newName) -> {
                    source.move(oldName, target, newName);
                    return newName;
                }));
    }

    @Override
    public void setModified(VirtualPath path, Instant modified) {
        walk.in(path, (parent, name) -> {
            requireNoLink(LocalFacts.of(parent, name));
            parent.getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setTimes(FileTime.from(modified), null, null);
            return name;
        });
    }

    @Override
    public void setMode(VirtualPath path, int mode) {
        walk.in(path, (parent, name) -> {
            requireNoLink(LocalFacts.of(parent, name));
            parent.getFileAttributeView(name, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
                    .setPermissions(LocalFacts.permissions(mode));
            return name;
        });
    }

    @Override
    public long usableSpace(VirtualPath directory) {
        requireDirectory(facts(directory));
        try {
            return Files.getFileStore(staging).getUsableSpace();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private boolean exists(VirtualPath path) {
        return walk.in(path, LocalFacts::exists);
    }

    private static void requireFile(FileFacts facts) {
        requireNoLink(facts);
        requireFileOrLink(facts);
    }

    private static void requireNoLink(FileFacts facts) {
        if (facts.kind() == FileFacts.Kind.LINK) {
            throw new StorageException(StorageFault.LINK_NOT_FOLLOWED, "Symbolic links are not followed");
        }
    }

    private static void requireDirectory(FileFacts facts) {
        requireNoLink(facts);
        if (!facts.isDirectory()) {
            throw new StorageException(StorageFault.NOT_A_DIRECTORY, "Not a directory");
        }
    }

    private static void requireFileOrLink(FileFacts facts) {
        if (!facts.isFile() && facts.kind() != FileFacts.Kind.LINK) {
            throw new StorageException(StorageFault.NOT_A_FILE, "Not a file");
        }
    }

    private static FileChannel open(SecureDirectoryStream<Path> directory, Path name, OpenOption how)
            throws IOException {
        SeekableByteChannel channel = directory.newByteChannel(name, Set.of(how, LinkOption.NOFOLLOW_LINKS));
        if (channel instanceof FileChannel file) {
            return file;
        }
        throw new IllegalStateException("This operating system gives no file channels");
    }
}
