package io.ftpcluster.node.transfer;

import java.nio.ByteBuffer;

/** Text that is made while it is sent, such as a directory listing. Used, and closed, by one thread. */
public interface TextSource extends AutoCloseable {
    /**
     * The next lines, each with CRLF, in UTF-8: as many as are soon there. The first ones come early, so that a client
     * sees that something comes.
     *
     * @return a buffer that the next call changes; without any bytes when there are no more lines
     * @throws io.ftpcluster.node.storage.StorageException when they cannot be read
     */
    ByteBuffer nextLines();

    @Override
    void close();
}
