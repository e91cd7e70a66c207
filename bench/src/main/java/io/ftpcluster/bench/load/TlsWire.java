package io.ftpcluster.bench.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;

/** A TLS connection on top of a clear one. */
final class TlsWire implements Wire {
    private static final SSLSocketFactory SOCKETS = sockets();
    private static final int CHUNK = 1 << 16;
    private static final int PATIENCE_MILLIS = 30_000;

    private final SSLSocket socket;
    private final InputStream in;
    private final OutputStream out;
    private final byte[] chunk;

    /**
     * Shakes hands.
     *
     * @param session connections of one session share its name, so that the second one can resume the first
     * @param bulk whether much will go through
     */
    TlsWire(PlainWire under, String session, boolean bulk) throws IOException {
        if (!(SOCKETS.createSocket(new OnePortSocket(under.channel().socket()), session, 1, true)
                instanceof SSLSocket made)) {
            throw new IOException("The JDK made no TLS socket");
        }
        socket = made;
        socket.setSoTimeout(PATIENCE_MILLIS);
        socket.startHandshake();
        in = socket.getInputStream();
        out = socket.getOutputStream();
        chunk = new byte[bulk ? CHUNK : 1 << 10];
    }

    private static SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new TrustManager[] {new TrustEverybody()}, null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java cannot do TLS", e);
        }
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int count = in.read(chunk, 0, Math.min(chunk.length, buffer.remaining()));
        if (count > 0) {
            buffer.put(chunk, 0, count);
        }
        return count;
    }

    @Override
    public void write(ByteBuffer buffer) throws IOException {
        while (buffer.hasRemaining()) {
            int count = Math.min(chunk.length, buffer.remaining());
            buffer.get(chunk, 0, count);
            out.write(chunk, 0, count);
        }
    }

    // What the server says after the data, such as a ticket for the next connection, comes before its own end.
    @Override
    public void finish() throws IOException {
        socket.shutdownOutput();
        while (in.read(chunk) >= 0) {
            // Nothing of it is data.
        }
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
