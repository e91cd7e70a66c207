package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever way a session or a transfer ends, sockets, files, ports and places are given back. */
class LeaksTest {
    private static final int ROUNDS = 15;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Tag("security-case-17")
    void shouldGiveEverythingBack_howeverItEnds() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.MAX_SESSIONS, "8"))) {
            oneOfEach(node); // Everything that is made once has been made.
            long before = openFiles();
            for (int round = 0; round < ROUNDS; round++) {
                oneOfEach(node);
            }
            // Fewer than one for each round; a library may open something late that it keeps.
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(openFiles()).isLessThan(before + ROUNDS / 2));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(metrics(node))
                            .contains("ftp_sessions 0.0")
                            .contains("ftp_passive_ports_reserved 0.0"));
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(node.files().staged()).isEmpty());
        }
    }

    private static void oneOfEach(TestNode node) throws IOException {
        quitInATransfer(node);
        loseTheControlConnectionInATransfer(node);
        resetTheData(node);
        askForAPortOnly(node);
        connectAndVanish(node);
        sendHalfACommand(node);
    }

    private static void quitInATransfer(TestNode node) throws IOException {
        try (FtpLines client = connected(node)) {
            try (Socket data = client.openData()) {
                client.command("STOR quit", "150");
                client.send("QUIT");
                data.getOutputStream().write(1);
            }
            client.expect("226");
            client.expect("221");
        }
    }

    private static void loseTheControlConnectionInATransfer(TestNode node) throws IOException {
        try (FtpLines client = connected(node);
                Socket data = client.openData()) {
            client.command("STOR lost", "150");
            data.getOutputStream().write(1);
        }
    }

    private static void resetTheData(TestNode node) throws IOException {
        try (FtpLines client = connected(node)) {
            Socket data = client.openData();
            client.command("STOR reset", "150");
            data.getOutputStream().write(new byte[100]);
            data.setSoLinger(true, 0);
            data.close();
            client.expect("426");
            client.command("QUIT", "221");
        }
    }

    private static void askForAPortOnly(TestNode node) throws IOException {
        try (FtpLines client = connected(node);
                Socket data = client.openData()) {
            assertThat(data.isConnected()).isTrue();
        }
    }

    private static void connectAndVanish(TestNode node) throws IOException {
        await().atMost(PATIENCE).untilAsserted(() -> {
            try (FtpLines client = FtpLines.connect(node.port())) {
                client.expect("220");
            }
        });
    }

    private static void sendHalfACommand(TestNode node) throws IOException {
        try (FtpLines client = connected(node)) {
            client.sendRaw("RETR ".getBytes(StandardCharsets.US_ASCII));
        }
    }

    // With eight places a leaked one is noticed soon; the session before may need a moment to leave.
    private static FtpLines connected(TestNode node) {
        return await().atMost(PATIENCE).ignoreException(AssertionError.class).until(node::login, client -> true);
    }

    private static long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
            return files.count();
        }
    }

    private static String metrics(TestNode node) throws IOException, InterruptedException {
        try (HttpClient http = HttpClient.newHttpClient()) {
            URI uri = URI.create("http://127.0.0.1:" + node.node().healthPort() + "/metrics");
            return http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
