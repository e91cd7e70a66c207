package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.Tally;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.load.Transfer;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * ABOR in the middle of a large file. Only the time from ABOR to its 226 is noted; the bytes before are no work. The
 * client neither reads nor writes nor closes meanwhile, so that it is the server that ends the transfer.
 */
final class AbortWork extends SessionWork {
    private static final long BYTES_BEFORE = 4L << 20;

    private final String command;
    private final Step step;
    private final ByteBuffer buffer = Samples.buffer();

    private AbortWork(Target target, String command, Step step) throws IOException {
        super(target);
        this.command = command;
        this.step = step;
    }

    private interface Step {
        /** Moves some bytes; how many. */
        long move(Transfer transfer, ByteBuffer buffer) throws IOException;
    }

    /** Aborts RETR. */
    static AbortWork ofDownload(Target target) throws IOException {
        return new AbortWork(target, "RETR large", Transfer::read);
    }

    /** Aborts STOR. */
    static AbortWork ofUpload(Target target) throws IOException {
        return new AbortWork(target, "STOR up/aborted", (transfer, buffer) -> {
            transfer.write(buffer, Samples.CHUNK);
            return Samples.CHUNK;
        });
    }

    @Override
    public void once(Tally tally) throws IOException {
        try (Transfer transfer = client.begin(command)) {
            for (long moved = 0; moved < BYTES_BEFORE; ) {
                long count = step.move(transfer, buffer);
                if (count <= 0) {
                    throw new IOException(command + " ended before it was aborted");
                }
                moved += count;
            }
            long startedAt = System.nanoTime();
            transfer.abort();
            tally.done(startedAt);
        }
    }
}
