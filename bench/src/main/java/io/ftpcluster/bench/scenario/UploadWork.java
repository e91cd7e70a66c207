package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.Tally;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.load.Transfer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/**
 * STOR, again and again; the names come round, so that the disk does not fill. A file that was begun is always sent
 * whole, because a server may keep half a file for a client that comes back.
 */
final class UploadWork extends SessionWork {
    private final IntFunction<String> names;
    private final long size;
    private final ByteBuffer buffer = Samples.buffer();
    private int round;

    UploadWork(Target target, IntFunction<String> names, long size) throws IOException {
        super(target);
        this.names = names;
        this.size = size;
    }

    @Override
    public void once(Tally tally) throws IOException {
        long startedAt = System.nanoTime();
        try (Transfer transfer = client.begin("STOR up/" + names.apply(round++))) {
            for (long left = size; left > 0; ) {
                int count = (int) Math.min(left, Samples.CHUNK);
                transfer.write(buffer, count);
                left -= count;
                tally.moved(count);
            }
            transfer.complete();
        }
        tally.done(startedAt);
    }
}
