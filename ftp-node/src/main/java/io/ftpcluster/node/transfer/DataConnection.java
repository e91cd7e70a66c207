package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * One data connection, in clear or with TLS. It belongs to the thread of one transfer; only {@link #reset()} may come
 * from any thread, and ends a blocked read or write.
 */
public interface DataConnection extends AutoCloseable {
    /** Least room of a buffer that is read into: a TLS record comes as a whole. */
    int LEAST_ROOM = 1 << 14;

    /**
     * Reads into a buffer; waits for at least one byte.
     *
     * @param buffer with room for {@link #LEAST_ROOM} bytes
     * @return how many bytes; -1 when the client has ended the stream in order
     */
    int read(ByteBuffer buffer) throws IOException;

    /** Writes all bytes of a buffer. */
    void write(ByteBuffer buffer) throws IOException;

    /** Sends part of a file; returns how many bytes went, which may be less than asked for. */
    long send(DownloadSource source, long position, long count) throws IOException;

    /** How many bytes that were written have not come to the client's system yet. Any thread. */
    long unsent(SendQueues queues);

    /** Ends the connection in order: the client reads everything that was written, then the end. */
    @Override
    void close();

    /**
     * Ends the connection at once, so that the client cannot take what it got for the whole. Does nothing after
     * {@link #close()}. Any thread.
     */
    void reset();
}
