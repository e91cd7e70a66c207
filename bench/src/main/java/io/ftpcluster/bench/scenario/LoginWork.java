package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.FtpClient;
import io.ftpcluster.bench.load.Tally;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.load.Work;
import java.io.IOException;

/** Connect, log in, quit. The time is that from the connect to the 230. */
record LoginWork(Target target) implements Work {
    @Override
    public void once(Tally tally) throws IOException {
        long startedAt = System.nanoTime();
        try (FtpClient client = FtpClient.logIn(target)) {
            tally.done(startedAt);
            client.quit();
        }
    }
}
