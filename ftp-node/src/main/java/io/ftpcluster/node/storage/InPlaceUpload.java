package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An upload that grows under its name, visible from the first byte; a failed one stays as far as it came. The name is not
 * touched before the first byte, so one that fails earlier leaves everything as it was.
 */
final class InPlaceUpload implements UploadSink {
    private static final Set<StandardOpenOption> FROM_THE_START =
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);

    private final Uploads.Target target;
    private final boolean fsync;
    private Usage before;
    private @Nullable FileChannel file;

    private InPlaceUpload(Uploads.Target target, boolean fsync, @Nullable FileChannel file) {
        this.target = target;
        this.fsync = fsync;
        this.before = Usage.of(target.existing());
        this.file = file;
    }

    /** Begins at the start, of a new file or of an existing one, whose content goes when the first byte comes. */
    static InPlaceUpload fresh(Uploads.Target target, boolean fsync) {
        if (target.existing() != null) {
            target.existingFile();
        }
        return new InPlaceUpload(target, fsync, null);
    }

    /** Continues an existing file; what lies behind the last byte written is cut off at the end. */
    static InPlaceUpload at(Uploads.Target target, long offset, boolean fsync) throws IOException {
        FileChannel file = target.directory().open(target.name(), Set.of(StandardOpenOption.WRITE));
        return new InPlaceUpload(target, fsync, file.position(offset));
    }

    private FileChannel file() throws IOException {
        if (file == null) {
            before = there(); // It may have got or lost the name since the upload began.
            file = target.directory().open(target.name(), FROM_THE_START);
        }
        return file;
    }

    @Override
    public void write(ByteBuffer bytes) {
        try {
            while (bytes.hasRemaining()) {
                file().write(bytes);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void settle() {
        try {
            file().truncate(file().position());
            if (fsync) {
                file().force(false);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private Usage there() throws IOException {
        return Usage.of(target.directory().find(target.name()));
    }

    // Before the first byte nothing has changed; from then on the file is the same, whatever its name is by now.
    @Override
    public UploadEffect effect() {
        try {
            return file == null
                    ? new UploadEffect(there(), there())
                    : new UploadEffect(before, new Usage(file.size(), 1));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void commit() {
        try (Directory parent = target.directory();
                FileChannel written = file()) {
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
        try (Directory parent = target.directory();
                FileChannel written = file) {
            // What has come stays: that is what this mode is.
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
