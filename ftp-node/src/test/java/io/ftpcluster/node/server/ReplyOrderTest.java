package io.ftpcluster.node.server;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipelined commands are answered in order, whether a thread or the event loop does their work. */
class ReplyOrderTest {
    private static final int ROUNDS = 2000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldAnswerInOrder_whenCommandsThatWaitAndOthersTakeTurns() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            for (int i = 0; i < ROUNDS; i++) {
                client.send("MDTM none\r\nSYST");
                client.expect("550");
                client.expect("215");
            }
        }
    }
}
