package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.Tally;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.load.Transfer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/** RETR, LIST or MLSD, again and again. */
final class DownloadWork extends SessionWork {
    private final IntFunction<String> commands;
    private final long fewest;
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(Samples.CHUNK);
    private int round;

    /**
     * Downloads.
     *
     * @param commands the command of each round
     * @param fewest as many bytes must come, or the server has cut something off
     */
    DownloadWork(Target target, IntFunction<String> commands, long fewest) throws IOException {
        super(target);
        this.commands = commands;
        this.fewest = fewest;
    }

    @Override
    public void once(Tally tally) throws IOException {
        long startedAt = System.nanoTime();
        String command = commands.apply(round++);
        long bytes = 0;
        try (Transfer transfer = client.begin(command)) {
            for (int read = transfer.read(buffer); read >= 0; read = transfer.read(buffer)) {
                if (bytes == 0) {
                    tally.firstByte(startedAt);
                }
                bytes += read;
                tally.moved(read);
                if (tally.isOver()) {
                    return;
                }
            }
            transfer.complete();
        }
        if (bytes < fewest) {
            throw new IOException(command + " brought " + bytes + " bytes, not " + fewest);
        }
        tally.done(startedAt);
    }
}
