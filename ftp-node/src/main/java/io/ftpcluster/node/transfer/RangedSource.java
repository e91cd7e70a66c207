package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** A file that seems to end earlier than it does. Not thread-safe. */
public final class RangedSource implements DownloadSource {
    private final DownloadSource whole;
    private final long size;

    /**
     * Closing it closes the whole.
     *
     * @param size where it seems to end
     */
    public RangedSource(DownloadSource whole, long size) {
        this.whole = whole;
        this.size = Math.min(whole.size(), size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        return whole.transferTo(position, Math.min(count, size - position), target);
    }

    @Override
    public int read(ByteBuffer buffer, long position) throws IOException {
        if (position >= size) {
            return -1;
        }
        int limit = buffer.limit();
        buffer.limit((int) Math.min(limit, buffer.position() + (size - position)));
        try {
            return whole.read(buffer, position);
        } finally {
            buffer.limit(limit);
        }
    }

    @Override
    public void close() {
        whole.close();
    }
}
