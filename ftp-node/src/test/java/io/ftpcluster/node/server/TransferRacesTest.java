package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A transfer that ends in two ways at the same moment has one end, and every command has one reply. */
class TransferRacesTest {
    private static final int ROUNDS = 40;
    private static final int BYTES = 10_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Tag("security-case-16")
    @Tag("security-case-31")
    void shouldEndOnce_whenAborAndTheEndOfDataMeet() throws Exception {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            for (int round = 0; round < ROUNDS; round++) {
                String name = "f" + round;
                Thread end = endOfData(client, name);
                client.send("ABOR");
                client.send("PWD");
                end.join();
                String transfer = client.expect("");
                String abor = client.expect("22");
                client.expect("257");
                assertThat(transfer + abor).matches("(?s)(226|426) .*(225|226) .*");
                assertCompleteOrAbsent(node.home().resolve(name), transfer);
            }
        }
    }

    @Test
    @Tag("security-case-16")
    void shouldEndOnce_whenAborAndQuitAndTheEndOfDataMeet() throws Exception {
        try (TestNode node = TestNode.start(folder)) {
            for (int round = 0; round < ROUNDS; round++) {
                try (FtpLines client = node.login()) {
                    client.command("TYPE I", "200");
                    String name = "q" + round;
                    Thread end = endOfData(client, name);
                    client.send("ABOR");
                    client.send("QUIT");
                    end.join();
                    String transfer = client.expect("");
                    client.expect("22");
                    client.expect("221");
                    assertThat(client.isClosedByServer()).isTrue();
                    assertCompleteOrAbsent(node.home().resolve(name), transfer);
                }
            }
        }
    }

    private static Thread endOfData(FtpLines client, String name) throws Exception {
        Socket data = client.openData();
        client.command("STOR " + name, "150");
        CountDownLatch written = new CountDownLatch(1);
        int spin = ThreadLocalRandom.current().nextInt(200);
        Thread end = Thread.ofPlatform().start(() -> {
            try (data) {
                data.getOutputStream().write(new byte[BYTES]);
                written.countDown();
                for (int i = 0; i < spin; i++) {
                    Thread.onSpinWait();
                }
            } catch (IOException aborted) {
                written.countDown();
            }
        });
        written.await();
        return end;
    }

    private static void assertCompleteOrAbsent(Path file, String reply) throws IOException {
        if (reply.startsWith("226")) {
            assertThat(file).hasSize(BYTES);
        } else {
            assertThat(Files.exists(file)).isFalse();
        }
    }
}
