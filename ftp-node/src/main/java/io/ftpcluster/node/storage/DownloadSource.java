package io.ftpcluster.node.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;

/** An open file to be read. It stays readable when the file is renamed or removed meanwhile. Not thread-safe. */
public interface DownloadSource extends AutoCloseable {
    /** Size in bytes when it was opened. */
    long size();

    /**
     * Sends bytes to a channel without copying them through this process where the channel allows it.
     *
     * @return how many were sent; 0 at the end of the file
     */
    long transferTo(long position, long count, WritableByteChannel target) throws IOException;

    /**
     * Reads into a buffer.
     *
     * @return how many bytes; -1 at the end of the file
     */
    int read(ByteBuffer buffer, long position) throws IOException;

    @Override
    void close();
}
