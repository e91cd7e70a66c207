package io.ftpcluster.node.transfer;

import io.ftpcluster.node.storage.DownloadSource;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.storage.UploadSink;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves the bytes of one transfer on the calling thread, from the arrival of the data connection to its end. The data
 * connection is always closed when a method returns. Thread-safe; holds no state of a transfer.
 */
public final class TransferRunner {
    private static final Logger LOG = LoggerFactory.getLogger(TransferRunner.class);
    private static final int TEXT_BYTES = 1 << 15;

    private final BufferPool buffers;
    private final StallWatch stallWatch;
    private final Duration connectPatience;
    private final TransferPlaces places;

    /** With the time a client has to open its data connection. */
    public TransferRunner(BufferPool buffers, StallWatch stallWatch, Duration connectPatience, TransferPlaces places) {
        this.places = places;
        this.buffers = buffers;
        this.stallWatch = stallWatch;
        this.connectPatience = connectPatience;
    }

    /** Who transfers something takes one of these before. */
    public TransferPlaces places() {
        return places;
    }

    /** What moves the bytes once the connection is there. */
    private interface Copy {
        void run(DataConnection connection) throws IOException;
    }

    /** Sends a file from an offset on. */
    public TransferOutcome download(ActiveTransfer transfer, DownloadSource source, long offset, boolean ascii) {
        return run(transfer, connection -> {
            if (ascii) {
                sendAscii(transfer, connection, source, offset);
            } else {
                sendBinary(transfer, connection, source, offset);
            }
        });
    }

    /** Writes what the client sends. The caller commits or discards. */
    public TransferOutcome upload(ActiveTransfer transfer, UploadSink sink, boolean ascii) {
        return run(transfer, connection -> {
            if (ascii) {
                receiveAscii(transfer, connection, sink);
            } else {
                receiveBinary(transfer, connection, sink);
            }
        });
    }

    /** Sends lines. */
    public TransferOutcome text(ActiveTransfer transfer, TextSource lines) {
        return run(transfer, connection -> sendText(transfer, connection, lines));
    }

    private TransferOutcome run(ActiveTransfer transfer, Copy copy) {
        Optional<DataConnection> arrived = transfer.connect(connectPatience);
        if (arrived.isEmpty()) {
            return transfer.endedAs().orElseGet(TransferOutcome.NotConnected::new);
        }
        DataConnection wire = arrived.get();
        stallWatch.add(transfer);
        try {
            DataConnection connection = transfer.secure(wire);
            copy.run(connection);
            if (transfer.endedAs().isEmpty()) {
                connection.close();
            }
            return transfer.endedAs().orElseGet(TransferOutcome.Completed::new);
        } catch (NotSecuredException e) {
            LOG.info("A data connection was not secured: {}", e.detail());
            return transfer.endedAs().orElseGet(e::outcome);
        } catch (IOException e) {
            return transfer.endedAs()
                    .orElseGet(() -> new TransferOutcome.ConnectionLost(String.valueOf(e.getMessage())));
        } catch (StorageException e) {
            return transfer.endedAs().orElseGet(() -> new TransferOutcome.Failed(e));
        } finally {
            wire.reset(); // What was not closed in order must not look complete to the client.
            stallWatch.remove(transfer);
        }
    }

    private static void sendBinary(
            ActiveTransfer transfer, DataConnection connection, DownloadSource source, long offset) throws IOException {
        ChunkSize chunk = new ChunkSize();
        long position = offset;
        while (position < source.size()) {
            long startedAt = System.nanoTime();
            long most = transfer.chunk(Math.min(chunk.bytes(), source.size() - position));
            long sent = connection.send(source, position, most);
            if (sent <= 0) {
                throw new StorageException(StorageFault.BROKEN, "The file became shorter while it was read");
            }
            chunk.adapt(System.nanoTime() - startedAt);
            position += sent;
            transfer.moved(sent);
        }
    }

    private static void sendAscii(
            ActiveTransfer transfer, DataConnection connection, DownloadSource source, long offset) throws IOException {
        AsciiConversion conversion = new AsciiConversion();
        ByteBuffer in = ByteBuffer.allocate(TEXT_BYTES);
        ByteBuffer out = ByteBuffer.allocate(2 * TEXT_BYTES);
        long position = offset;
        for (int read = source.read(in, position); read >= 0; read = source.read(in.clear(), position)) {
            position += read;
            conversion.toWire(in.flip(), out.clear());
            transfer.moved(out.position());
            connection.write(out.flip());
        }
    }

    private void receiveBinary(ActiveTransfer transfer, DataConnection connection, UploadSink sink) throws IOException {
        try (BufferPool.Lease lease = buffers.lease()) {
            ByteBuffer buffer = lease.buffer();
            for (int read = connection.read(room(transfer, buffer));
                    read >= 0;
                    read = connection.read(room(transfer, buffer))) {
                sink.write(buffer.flip());
                transfer.moved(read);
            }
        }
    }

    // However slow the rate is, a TLS record comes as a whole; the next one waits for as long as it asks for.
    private static ByteBuffer room(ActiveTransfer transfer, ByteBuffer buffer) {
        long most = Math.max(DataConnection.LEAST_ROOM, transfer.chunk(buffer.capacity()));
        return buffer.clear().limit((int) most);
    }

    private static void receiveAscii(ActiveTransfer transfer, DataConnection connection, UploadSink sink)
            throws IOException {
        AsciiConversion conversion = new AsciiConversion();
        ByteBuffer in = ByteBuffer.allocate(TEXT_BYTES);
        ByteBuffer out = ByteBuffer.allocate(TEXT_BYTES + 1);
        for (int read = connection.read(in); read >= 0; read = connection.read(in.clear())) {
            conversion.toFile(in.flip(), out.clear());
            sink.write(out.flip());
            transfer.moved(read);
        }
        conversion.finish(out.clear());
        sink.write(out.flip());
    }

    private static void sendText(ActiveTransfer transfer, DataConnection connection, TextSource lines)
            throws IOException {
        for (ByteBuffer piece = lines.nextLines(); piece.hasRemaining(); piece = lines.nextLines()) {
            transfer.moved(piece.remaining());
            connection.write(piece);
        }
    }
}
