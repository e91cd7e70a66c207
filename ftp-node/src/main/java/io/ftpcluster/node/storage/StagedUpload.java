package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.UUID;

/**
 * A new file that grows in the staging place and takes its name when it is complete. Until then a file that has the
 * name stays as it was, and nobody can list or read the new one.
 */
final class StagedUpload implements UploadSink {
    private final Path staging;
    private final Path temporaryName;
    private final FileChannel file;
    private final DirectoryWalk walk;
    private final VirtualPath target;

    private StagedUpload(Path staging, Path name, FileChannel file, DirectoryWalk walk, VirtualPath target) {
        this.staging = staging;
        this.temporaryName = name;
        this.file = file;
        this.walk = walk;
        this.target = target;
    }

    static StagedUpload begin(Path staging, DirectoryWalk walk, VirtualPath target) {
        Path name = Path.of(UUID.randomUUID().toString());
        try {
            FileChannel file = FileChannel.open(
                    staging.resolve(name),
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-rw----")));
            return new StagedUpload(staging, name, file, walk, target);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void commit() {
        try (file) {
            file.force(true);
            publish();
        } catch (IOException e) {
            remove();
            throw StorageException.of(e);
        } catch (StorageException e) {
            remove();
            throw e;
        }
    }

    private void publish() throws IOException {
        try (SecureDirectoryStream<Path> from = DirectoryWalk.openTrusted(staging)) {
            walk.in(target, (directory, name) -> {
                from.move(temporaryName, directory, name);
                makeNameDurable(directory);
                return name;
            });
        }
    }

    // Without this a crash after the 226 could forget the new name, though not the bytes.
    private static void makeNameDurable(SecureDirectoryStream<Path> directory) throws IOException {
        try (SeekableByteChannel itself = directory.newByteChannel(Path.of("."), Set.of(StandardOpenOption.READ))) {
            if (itself instanceof FileChannel channel) {
                channel.force(true);
            }
        }
    }

    @Override
    public void discard() {
        try (file) {
            remove();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private void remove() {
        try {
            Files.deleteIfExists(staging.resolve(temporaryName));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
