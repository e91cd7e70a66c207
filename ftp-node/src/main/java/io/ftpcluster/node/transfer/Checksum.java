package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import io.ftpcluster.node.storage.StorageException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The computation of one file's checksum. The session's thread runs it through {@link ChecksumRunner}; it can be
 * aborted and asked from any thread.
 */
public final class Checksum implements LongWork {
    private static final int CHUNK_BYTES = 1 << 17;

    private final HashAlgorithm algorithm;
    private final DownloadSource source;
    private final ByteRange range;
    private volatile boolean aborted;
    private volatile long done;

    /**
     * Nothing is read yet.
     *
     * @param source stays the caller's to close
     * @param range what lies behind the file's end is left out
     */
    public Checksum(HashAlgorithm algorithm, DownloadSource source, ByteRange range) {
        this.algorithm = algorithm;
        this.source = source;
        this.range = range;
    }

    @Override
    public void abort() {
        aborted = true;
    }

    @Override
    public String progress() {
        return "Computing " + algorithm.label() + ": " + done + " bytes read.";
    }

    boolean isAborted() {
        return aborted;
    }

    /**
     * Reads the range.
     *
     * @throws StorageException when the file cannot be read
     */
    ChecksumOutcome compute() {
        HashAlgorithm.Digest digest = algorithm.begin();
        ByteBuffer buffer = ByteBuffer.allocate(CHUNK_BYTES);
        long position = range.first();
        while (!aborted && position <= range.last()) {
            buffer.clear().limit((int) Math.min(CHUNK_BYTES, range.last() - position + 1));
            int read = read(buffer, position);
            if (read <= 0) {
                return new ChecksumOutcome.Computed(digest.hex(), position);
            }
            digest.update(buffer.flip());
            position += read;
            done = position - range.first();
        }
        return aborted ? new ChecksumOutcome.Aborted() : new ChecksumOutcome.Computed(digest.hex(), position);
    }

    private int read(ByteBuffer buffer, long position) {
        try {
            return source.read(buffer, position);
        } catch (IOException e) {
            throw StorageException.of(e);
        }
    }
}
