package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One data connection, in blocking mode. Used by one transfer's thread; {@link #close()} and {@link #reset()} may come
 * from any thread and end a blocked read or write.
 */
public final class DataConnection implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataConnection.class);

    private final SocketChannel channel;
    private final ByteBuffer early;

    /**
     * A connection that was accepted.
     *
     * @param channel in blocking mode
     * @param early bytes that came with the PROXY header and belong to the client
     */
    public DataConnection(SocketChannel channel, ByteBuffer early) {
        this.channel = channel;
        this.early = early;
    }

    /**
     * Reads into a buffer.
     *
     * @return how many bytes; -1 when the client has ended the stream
     */
    int read(ByteBuffer buffer) throws IOException {
        if (!early.hasRemaining()) {
            return channel.read(buffer);
        }
        int count = Math.min(early.remaining(), buffer.remaining());
        buffer.put(buffer.position(), early, early.position(), count);
        buffer.position(buffer.position() + count);
        early.position(early.position() + count);
        return count;
    }

    /** Writes all bytes of a buffer. */
    void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
    }

    /** Sends part of a file; returns how many bytes went. */
    long send(DownloadSource source, long position, long count) throws IOException {
        return source.transferTo(position, count, channel);
    }

    /** Ends the connection in order: the client reads everything that was written, then the end. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing a data connection failed: {}", e.getMessage());
        }
    }

    /** Ends the connection at once, so that the client cannot take what it got for the whole. */
    public void reset() {
        try {
            channel.setOption(StandardSocketOptions.SO_LINGER, 0);
        } catch (IOException e) {
            LOG.debug("A data connection was gone before its reset: {}", e.getMessage());
        }
        close();
    }
}
