package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/**
 * A whole file that grows in the staging place and takes its name when it is complete. Until then a file that has the
 * name stays as it was, and nobody can list or read the new one. When it fails, what has arrived is kept where that is
 * wanted, but not after the volume was full, where it would stand in everybody's way.
 */
final class StagedUpload implements UploadSink {
    private final Uploads uploads;
    private final Uploads.Target target;
    private final String digest;
    private final Staging.Staged staged;
    private boolean full;

    StagedUpload(Uploads uploads, Uploads.Target target, String digest, Staging.Staged staged) {
        this.uploads = uploads;
        this.target = target;
        this.digest = digest;
        this.staged = staged;
    }

    /** Begins with the first bytes of the file that has the name; copied in the kernel, or shared where it can. */
    static StagedUpload copyOf(Uploads uploads, Uploads.Target target, String digest, long length) throws IOException {
        Staging.Staged staged = uploads.staging().create(digest);
        StagedUpload upload = new StagedUpload(uploads, target, digest, staged);
        boolean copied = false;
        try (FileChannel old = target.directory().open(target.name(), Set.of(StandardOpenOption.READ))) {
            FileCopy.copy(old, 0, length, staged.file(), 0);
            copied = true;
            return upload;
        } finally {
            if (!copied) {
                staged.file().close();
                uploads.staging().remove(staged.name());
            }
        }
    }

    @Override
    public void write(ByteBuffer bytes) {
        uploads.staging().requireLease();
        try {
            while (bytes.hasRemaining()) {
                staged.file().write(bytes);
            }
        } catch (IOException e) {
            throw failed(StorageException.of(e));
        }
    }

    private StorageException failed(StorageException failure) {
        full = failure.fault() == StorageFault.NO_SPACE || failure.fault() == StorageFault.OVER_QUOTA;
        return failure;
    }

    @Override
    public void settle() {
        try {
            if (uploads.fsync()) {
                staged.file().force(false);
            }
        } catch (IOException e) {
            throw failed(StorageException.of(e));
        }
    }

    @Override
    public UploadEffect effect() {
        try {
            return new UploadEffect(
                    Usage.of(target.directory().find(target.name())),
                    new Usage(staged.file().size(), 1));
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void commit() {
        try (Directory directory = target.directory();
                FileChannel file = staged.file()) {
            uploads.staging().requireLease();
            publish(directory);
            if (uploads.resumes()) {
                uploads.partials().forget(digest);
            }
        } catch (IOException e) {
            end(true);
            throw StorageException.of(e);
        } catch (StorageException e) {
            end(true);
            throw e;
        }
    }

    private void publish(Directory directory) throws IOException {
        FileFacts replaced = target.existing();
        if (replaced != null && replaced.isFile()) {
            uploads.staging().publish(staged.name(), directory, target.name(), replaced);
        } else {
            uploads.staging().publish(staged.name(), directory, target.name());
        }
        if (uploads.fsync()) {
            directory.force();
        }
    }

    @Override
    public void discard() {
        try (Directory directory = target.directory();
                FileChannel file = staged.file()) {
            end(!uploads.resumes() || full || file.size() == 0);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void drop() {
        full = true;
        discard();
    }

    private void end(boolean worthless) {
        try {
            if (worthless) {
                uploads.staging().remove(staged.name());
            } else {
                uploads.staging().keep(staged.name(), digest);
            }
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
