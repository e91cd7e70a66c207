package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrainTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldLetAnUploadFinish_andEndIdleSessions_andRefuseNewOnes() throws Exception {
        try (TestNode node = TestNode.start(folder);
                FtpLines idle = node.login();
                FtpLines busy = node.login();
                Socket data = busy.openData()) {
            // given
            busy.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            int port = node.port();
            assertThat(status(node, "/readyz")).isEqualTo(200);

            // when
            CompletableFuture<Void> drained = node.node().drain();

            // then
            assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> FtpLines.connect(port));
            idle.expect("421");
            assertThat(idle.isClosedByServer()).isTrue();
            assertThat(status(node, "/readyz")).isEqualTo(503);
            assertThat(status(node, "/livez")).isEqualTo(200);
            assertThat(drained).isNotDone();

            // when
            data.getOutputStream().write(new byte[1000]);
            data.shutdownOutput();

            // then
            busy.expect("226");
            busy.expect("421");
            drained.get(60, TimeUnit.SECONDS);
            assertThat(node.home().resolve("f")).hasSize(2000);
        }
    }

    @Test
    void shouldLetAnActiveClientGoOn_fromCommandToCommand() throws Exception {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            CompletableFuture<Void> drained = node.node().drain();
            client.login();
            try (Socket data = client.openData()) {
                client.command("STOR f", "150");
                data.getOutputStream().write(1);
            }
            client.expect("226");
            client.command("QUIT", "221");
            drained.get(60, TimeUnit.SECONDS);
            assertThat(node.home().resolve("f")).hasSize(1);
        }
    }

    @Test
    void shouldCutATransfer_atTheLimitOnly() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.DRAIN_TIMEOUT, "700ms"));
                FtpLines client = node.login();
                Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            CompletableFuture<Void> drained = node.node().drain();
            client.expect("426");
            client.expect("421");
            drained.get(60, TimeUnit.SECONDS);
            assertThat(node.home().resolve("f")).doesNotExist();
        }
    }

    @Test
    void shouldEndASession_thatIsIdleForTooLong() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.IDLE_TIMEOUT, "3s"));
                FtpLines idle = node.login();
                FtpLines busy = node.login();
                Socket data = busy.openData()) {
            busy.command("STOR f", "150");
            idle.expect("421 No command for too long.");
            assertThat(idle.isClosedByServer()).isTrue();
            data.getOutputStream().write(1);
            data.shutdownOutput();
            busy.expect("226");
        }
    }

    @Test
    void shouldNotBeReady_whenTheStorageIsGone() throws Exception {
        try (TestNode node = TestNode.start(folder)) {
            assertThat(status(node, "/readyz")).isEqualTo(200);
            Path staging = node.root().resolve(".ftpcluster/staging");
            Files.move(staging, folder.resolve("gone"));
            await().untilAsserted(() -> assertThat(status(node, "/readyz")).isEqualTo(503));
            assertThat(status(node, "/livez")).isEqualTo(200);
            assertThat(status(node, "/metrics")).isEqualTo(200);
        }
    }

    private static int status(TestNode node, String path) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + node.node().healthPort() + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
