package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A data connection in clear: bytes go as they are, files by the kernel alone. */
public final class PlainConnection implements DataConnection {
    private static final Logger LOG = LoggerFactory.getLogger(PlainConnection.class);

    private final SocketChannel channel;
    private final ByteBuffer early;

    /**
     * A connection that was accepted or dialled.
     *
     * @param channel in blocking mode
     * @param early bytes that came with the PROXY header and belong to the client
     */
    public PlainConnection(SocketChannel channel, ByteBuffer early) {
        this.channel = channel;
        this.early = early;
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        if (!early.hasRemaining()) {
            return channel.read(buffer);
        }
        int count = Math.min(early.remaining(), buffer.remaining());
        buffer.put(buffer.position(), early, early.position(), count);
        buffer.position(buffer.position() + count);
        early.position(early.position() + count);
        return count;
    }

    @Override
    public void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    @Override
    public long send(DownloadSource source, long position, long count) throws IOException {
        return source.transferTo(position, count, channel);
    }

    @Override
    public long unsent(SendQueues queues) {
        try {
            return queues.of(channel.getLocalAddress(), channel.getRemoteAddress());
        } catch (IOException closed) {
            return 0;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing a data connection failed: {}", e.getMessage());
        }
    }

    @Override
    public void reset() {
        try {
            if (channel.isOpen()) {
                channel.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        } catch (IOException e) {
            LOG.debug("A data connection was gone before its reset: {}", e.getMessage());
        }
        close();
    }
}
