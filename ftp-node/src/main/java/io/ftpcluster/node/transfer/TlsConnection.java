package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import io.ftpcluster.node.tls.SessionTls;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLEngineResult.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A data connection with TLS over another one (RFC 4217 §9). Many records are made, or opened, for one system call. The
 * server sends close_notify at the end of every complete transfer; a client that ends its data without one has not
 * ended it.
 */
final class TlsConnection implements DataConnection {
    private static final Logger LOG = LoggerFactory.getLogger(TlsConnection.class);
    private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);
    private static final int CONTENT_BYTES = 1 << 17;
    // A record of 16 KiB and what TLS puts around it; enough for a handshake and for a small file.
    private static final int FEW_BYTES = 1 << 15;
    // Many records for one system call. On the heap, where the JDK's ciphers are fastest.
    private static final int MANY_TO_SEND = CONTENT_BYTES + (1 << 14);
    private static final int MANY_RECEIVED = 1 << 18;

    private final DataConnection wire;
    private final SSLEngine engine;
    private ByteBuffer received = ByteBuffer.allocate(FEW_BYTES).limit(0);
    private ByteBuffer toSend = ByteBuffer.allocate(FEW_BYTES);
    private boolean resumed;

    private TlsConnection(DataConnection wire, SSLEngine engine) {
        this.wire = wire;
        this.engine = engine;
    }

    /**
     * Makes a connection safe; waits for the client's part of the handshake.
     *
     * @param wire the connection in clear; the result ends it
     * @throws NotSecuredException when it may not be used
     */
    static TlsConnection over(DataConnection wire, SessionTls session) throws IOException {
        TlsConnection connection = new TlsConnection(wire, session.dataEngine());
        try {
            connection.engine.beginHandshake();
            connection.shakeHands();
        } catch (IOException e) {
            connection.sendAlert();
            throw NotSecuredException.failed(e);
        }
        connection.resumed = session.isResumedBy(connection.engine.getSession());
        Optional<String> objection = session.objectionTo(connection.engine.getSession());
        if (objection.isPresent()) {
            throw NotSecuredException.refused(objection.get());
        }
        return connection;
    }

    /** Whether it resumed a TLS session of its control connection. */
    boolean hasResumed() {
        return resumed;
    }

    private void shakeHands() throws IOException {
        while (true) {
            switch (engine.getHandshakeStatus()) {
                case NEED_TASK -> runTasks();
                case NEED_WRAP -> {
                    if (isTls13Established()) {
                        return; // What is left goes with the next data, or with the end.
                    }
                    wrap(NOTHING);
                    flush();
                }
                case NEED_UNWRAP, NEED_UNWRAP_AGAIN -> {
                    Status status = unwrap(NOTHING);
                    if (status == Status.BUFFER_UNDERFLOW) {
                        fill();
                    } else if (status != Status.OK) {
                        throw new EOFException("the client ended the TLS handshake");
                    }
                }
                case FINISHED, NOT_HANDSHAKING -> {
                    return;
                }
            }
        }
    }

    // After the handshake of TLS 1.3 the server has session tickets to send. A client that uploads does not read; its
    // system answers bytes that were never read with a reset, and the reset destroys the end of the upload on its way.
    private boolean isTls13Established() {
        return engine.getHandshakeSession() == null
                && engine.getSession().getProtocol().equals("TLSv1.3");
    }

    private void runTasks() {
        for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
            task.run();
        }
    }

    @Override
    public int read(ByteBuffer buffer) throws IOException {
        int start = buffer.position();
        while (true) {
            Status status = unwrap(buffer);
            int count = buffer.position() - start;
            switch (status) {
                case OK -> shakeHands(); // Nothing to do, or a change of keys, which TLS 1.3 allows at any time.
                case CLOSED -> {
                    return count > 0 ? count : -1;
                }
                case BUFFER_UNDERFLOW -> {
                    if (count > 0) {
                        return count;
                    }
                    fill();
                }
                case BUFFER_OVERFLOW -> {
                    if (count == 0) {
                        throw new IllegalArgumentException("The buffer has no room for a TLS record");
                    }
                    return count;
                }
            }
        }
    }

    private Status unwrap(ByteBuffer out) throws IOException {
        return engine.unwrap(received, out).getStatus();
    }

    private void fill() throws IOException {
        int count = wire.read(received.compact());
        boolean full = !received.hasRemaining();
        received.flip();
        if (count < 0) {
            throw new EOFException("the client ended the data connection without a TLS close_notify");
        }
        if (full && received.capacity() < MANY_RECEIVED) {
            received = ByteBuffer.allocate(MANY_RECEIVED).put(received).flip();
        }
    }

    @Override
    public void write(ByteBuffer buffer) throws IOException {
        if (buffer.remaining() > FEW_BYTES && toSend.capacity() < MANY_TO_SEND) {
            toSend = ByteBuffer.allocate(MANY_TO_SEND);
        }
        while (buffer.hasRemaining()) {
            wrap(buffer);
        }
        flush();
    }

    private void wrap(ByteBuffer in) throws IOException {
        SSLEngineResult result = engine.wrap(in, toSend);
        switch (result.getStatus()) {
            case OK -> {}
            case BUFFER_OVERFLOW -> flush();
            case CLOSED -> throw new EOFException("the client has closed the data connection");
            case BUFFER_UNDERFLOW -> throw new IllegalStateException("Nothing is too little to wrap");
        }
        if (result.getHandshakeStatus() == HandshakeStatus.NEED_TASK) {
            runTasks();
        }
    }

    private void flush() throws IOException {
        wire.write(toSend.flip());
        toSend.clear();
    }

    @Override
    public long send(DownloadSource source, long position, long count) throws IOException {
        ByteBuffer content = ByteBuffer.allocate((int) Math.min(CONTENT_BYTES, count));
        int read = source.read(content, position);
        if (read > 0) {
            write(content.flip());
        }
        return read;
    }

    @Override
    public long unsent(SendQueues queues) {
        return wire.unsent(queues);
    }

    @Override
    public void close() {
        try {
            engine.closeOutbound();
            while (!engine.isOutboundDone()) {
                wrapLast();
            }
        } catch (IOException gone) {
            LOG.debug("A client was gone before the TLS close_notify: {}", gone.getMessage());
        } finally {
            wire.close();
        }
    }

    private void wrapLast() throws IOException {
        SSLEngineResult result = engine.wrap(NOTHING, toSend);
        flush();
        if (result.bytesProduced() == 0 && result.getStatus() != Status.BUFFER_OVERFLOW) {
            throw new EOFException("nothing more to send");
        }
    }

    // Tells the client why its handshake failed; it may have closed the connection already.
    private void sendAlert() {
        try {
            wrapLast();
        } catch (IOException gone) {
            LOG.debug("A client could not be told why its handshake failed: {}", gone.getMessage());
        } finally {
            wire.close();
        }
    }

    @Override
    public void reset() {
        wire.reset();
    }
}
