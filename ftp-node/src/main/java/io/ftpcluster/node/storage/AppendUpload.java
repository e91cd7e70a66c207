package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * Bytes for the end of an existing file. They grow in the staging place, and are put at the end in one go when all are
 * there, by a copy inside the kernel. So a failed append never touches the file, and one of a few bytes to a large file
 * costs a few bytes. {@link Appends} undoes a copy that a crash interrupts.
 */
final class AppendUpload implements UploadSink {
    /** For {@link #begin}: take the end that the file has when all bytes are there. */
    static final long WHEREVER_THE_END_IS = -1;

    private static final String OWNER = "append";

    private final Uploads uploads;
    private final Uploads.Target target;
    private final long offset;
    private final Staging.Staged staged;

    private AppendUpload(Uploads uploads, Uploads.Target target, long offset, Staging.Staged staged) {
        this.uploads = uploads;
        this.target = target;
        this.offset = offset;
        this.staged = staged;
    }

    /**
     * Begins an append.
     *
     * @param offset where the file must end at the time of the copy, or {@link #WHEREVER_THE_END_IS}
     */
    static AppendUpload begin(Uploads uploads, Uploads.Target target, long offset) throws IOException {
        return new AppendUpload(uploads, target, offset, uploads.staging().create(OWNER));
    }

    @Override
    public void write(ByteBuffer bytes) {
        uploads.staging().requireLease();
        try {
            while (bytes.hasRemaining()) {
                staged.file().write(bytes);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    // The bytes are made durable in the file itself, by the commit.
    @Override
    public void settle() {}

    @Override
    public UploadEffect effect() {
        try {
            Usage before = Usage.of(target.directory().find(target.name()));
            return new UploadEffect(before, before.plus(new Usage(staged.file().size(), 0)));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void commit() {
        try (Directory directory = target.directory();
                FileChannel bytes = staged.file();
                FileChannel file = directory.open(target.name(), Set.of(StandardOpenOption.WRITE))) {
            uploads.staging().requireLease();
            FileFacts now = LocalStorage.present(directory, target.name());
            Appends.Turn turn = uploads.appends().await(target.file(), now.inode(), file);
            append(bytes, file, turn);
        } catch (IOException e) {
            throw StorageException.of(e);
        } finally {
            remove();
        }
    }

    // What a failure leaves behind the old end is cut off again; should that fail too, the turn stays open and is
    // undone
    // by whoever is next.
    private void append(FileChannel bytes, FileChannel file, Appends.Turn turn) throws IOException {
        if (offset != WHEREVER_THE_END_IS && offset != turn.fileEnd()) {
            turn.end();
            throw new StorageException(StorageFault.BROKEN, "The file changed while its continuation was sent");
        }
        try {
            FileCopy.copy(bytes, 0, bytes.size(), file, turn.fileEnd());
            if (uploads.fsync()) {
                file.force(false);
            }
        } catch (IOException e) {
            file.truncate(turn.fileEnd());
            turn.end();
            throw e;
        }
        turn.end();
    }

    @Override
    public void drop() {
        discard();
    }

    @Override
    public void discard() {
        try (Directory directory = target.directory();
                FileChannel bytes = staged.file()) {
            remove();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    private void remove() {
        try {
            uploads.staging().remove(staged.name());
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
