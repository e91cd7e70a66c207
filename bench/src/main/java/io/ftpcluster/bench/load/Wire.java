package io.ftpcluster.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;

/** A connection, clear or TLS. For one thread. */
interface Wire extends AutoCloseable {
    /** Reads what is there, at least one byte; -1 at the end. */
    int read(ByteBuffer buffer) throws IOException;

    /** Writes everything. */
    void write(ByteBuffer buffer) throws IOException;

    /** Ends as a good client does: with TLS it also waits for the server's end. */
    default void finish() throws IOException {
        close();
    }

    /** Ends in order: the peer reads everything that was written, then the end. */
    @Override
    void close() throws IOException;
}
