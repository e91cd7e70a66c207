package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ParallelTransfersTest {
    private static final int CLIENTS = 200;
    private static final int SIZE = 300_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldGiveEveryClientItsOwnFile_when200ComeFromOneAddressAtOnce() throws Exception {
        try (TestNode node = TestNode.start(folder);
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            // given
            List<Callable<Boolean>> transfers = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int number = i;
                transfers.add(() -> isIntactThereAndBack(node, number));
            }

            // when
            List<Boolean> intact = new ArrayList<>();
            for (Future<Boolean> done : clients.invokeAll(transfers)) {
                intact.add(done.get());
            }

            // then
            assertThat(intact).hasSize(CLIENTS).containsOnly(true);
        }
    }

    private static boolean isIntactThereAndBack(TestNode node, int number) throws IOException {
        byte[] sent = new byte[SIZE];
        new Random(number).nextBytes(sent);
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            try (Socket data = client.openData()) {
                client.command("STOR f" + number, "150");
                data.getOutputStream().write(sent);
            }
            client.expect("226");
            try (Socket data = client.openData()) {
                client.command("RETR f" + number, "150");
                byte[] received = data.getInputStream().readAllBytes();
                client.expect("226");
                return Arrays.equals(sent, received);
            }
        }
    }
}
