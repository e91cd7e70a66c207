package io.ftpcluster.bench.load;

import java.io.IOException;
import java.nio.ByteBuffer;

/** One data connection, from the 150 to the 226. For one thread. */
public final class Transfer implements AutoCloseable {
    private final FtpClient client;
    private final Wire wire;

    Transfer(FtpClient client, Wire wire) {
        this.client = client;
        this.wire = wire;
    }

    /** Reads into a buffer that is cleared before; -1 at the end. */
    public int read(ByteBuffer buffer) throws IOException {
        return wire.read(buffer.clear());
    }

    /** Writes the first bytes of a buffer. */
    public void write(ByteBuffer buffer, int count) throws IOException {
        wire.write(buffer.clear().limit(count));
    }

    /** Ends the data connection and waits for the server's word that all is well. */
    public void complete() throws IOException {
        wire.finish();
        client.finish();
    }

    /** Asks the server to end the transfer in the middle, and waits until it has; the data connection stays as it is. */
    public void abort() throws IOException {
        client.abort();
    }

    /** Ends the data connection, whatever the server thinks of it. */
    @Override
    public void close() throws IOException {
        wire.close();
    }
}
