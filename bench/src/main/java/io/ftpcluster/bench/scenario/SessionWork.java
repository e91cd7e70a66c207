package io.ftpcluster.bench.scenario;

import io.ftpcluster.bench.load.FtpClient;
import io.ftpcluster.bench.load.Target;
import io.ftpcluster.bench.load.Work;
import java.io.IOException;

/** Work within one session. */
abstract class SessionWork implements Work {
    final FtpClient client;

    SessionWork(Target target) throws IOException {
        client = FtpClient.logIn(target).prepare();
    }

    @Override
    public void close() throws IOException {
        client.close();
    }
}
