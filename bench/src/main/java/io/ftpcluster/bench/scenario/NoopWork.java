package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.Tally;
import io.ftpcluster.bench.load.Target;
import java.io.IOException;

/** NOOP and its reply. */
final class NoopWork extends SessionWork {
    NoopWork(Target target) throws IOException {
        super(target);
    }

    @Override
    public void once(Tally tally) throws IOException {
        long startedAt = System.nanoTime();
        client.expect("NOOP", 200);
        tally.done(startedAt);
    }
}
