package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** An upload that grows under its name, visible from the first byte; a failed one stays as far as it came. */
final class InPlaceUpload implements UploadSink {
    private final FileChannel file;
    private final Directory directory;
    private final boolean fsync;

    private InPlaceUpload(FileChannel file, Directory directory, boolean fsync) {
        this.file = file;
        this.directory = directory;
        this.fsync = fsync;
    }

    /** Begins at the start, of a new file or of an existing one that is emptied. */
    static InPlaceUpload fresh(Uploads.Target target, boolean fsync) throws IOException {
        Set<StandardOpenOption> how =
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        return new InPlaceUpload(target.directory().open(target.name(), how), target.directory(), fsync);
    }

    /** Continues an existing file; what lies behind the last byte written is cut off at the end. */
    static InPlaceUpload at(Uploads.Target target, long offset, boolean fsync) throws IOException {
        FileChannel file = target.directory().open(target.name(), Set.of(StandardOpenOption.WRITE));
        return new InPlaceUpload(file.position(offset), target.directory(), fsync);
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
    public void settle() {
        try {
            file.truncate(file.position());
            if (fsync) {
                file.force(false);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void commit() {
        try (Directory parent = directory;
                FileChannel written = file) {
            if (fsync) {
                parent.force();
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void drop() {
        discard();
    }

    @Override
    public void discard() {
        try (Directory parent = directory;
                FileChannel written = file) {
            // It stays as far as it came: that is what this mode is.
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
