package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** An existing file being continued where it is: copying a large file to add some bytes would cost more than it saves. */
final class InPlaceUpload implements UploadSink {
    private final FileChannel file;

    InPlaceUpload(FileChannel file) {
        this.file = file;
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
            file.truncate(file.position());
            file.force(true);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }

    @Override
    public void discard() {
        try {
            file.close();
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
