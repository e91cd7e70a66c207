package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A user with 1,000 bytes and three files, on one node. */
class QuotaTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private FtpLines client;

    @BeforeEach
    void start() throws IOException {
        start("AtomicWithResume");
    }

    private void start(String mode) throws IOException {
        Path users = UsersText.write(
                folder.resolve("own-users.json"), "demo", "\"limits\": {\"quotaBytes\": 1000, \"quotaFiles\": 3}");
        Files.createDirectories(folder.resolve("volume/demo/d"));
        Files.write(folder.resolve("volume/demo/d/old"), new byte[100]);
        node = TestNode.start(folder, Map.of(NodeSetting.USERS_FILE, users.toString(), NodeSetting.UPLOAD_MODE, mode));
        client = node.login();
        client.command("TYPE I", "200");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        node.close();
    }

    private void restart(String mode) throws IOException {
        stop();
        start(mode);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AtomicWithResume", "Atomic", "Standard"})
    void shouldCountWhatIsThere_whatComesAndWhatGoes(String mode) throws IOException {
        restart(mode);
        assertUsed(100, 1);
        send("STOR a", 500, "226");
        assertUsed(600, 2);
        send("STOR a", 300, "226");
        assertUsed(400, 2);
        send("APPE a", 100, "226");
        assertUsed(500, 2);
        client.command("REST 350", "350");
        send("STOR a", 250, "226");
        assertUsed(700, 2);
        send("STOU", 10, "226");
        assertUsed(710, 3);
        client.command("RNFR d/old", "350");
        client.command("RNTO a", "250");
        assertUsed(110, 2);
        client.command("DELE a", "250");
        assertUsed(10, 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AtomicWithResume", "Atomic"})
    void shouldRefuseWhatIsTooMuch_andKeepNothingOfIt(String mode) throws IOException {
        restart(mode);
        send("STOR a", 901, "552 The quota is used up");
        assertUsed(100, 1);
        assertThat(node.home().resolve("a")).doesNotExist();
        assertThat(node.files().kept()).isEmpty();
        assertThat(node.files().staged()).isEmpty();
        send("STOR a", 900, "226");
        assertUsed(1000, 2);
        send("APPE a", 1, "552");
        assertUsed(1000, 2);
        assertThat(node.home().resolve("a")).hasSize(900);
        send("STOR a", 900, "226");
    }

    @ParameterizedTest
    @ValueSource(strings = {"AtomicWithResume", "Atomic"})
    void shouldRefuseAnUploadAtItsEnd_whenWhatItWasToReplaceHasAnotherNameNow(String mode) throws IOException {
        // given
        restart(mode);
        send("STOR a", 900, "226");
        try (FtpLines other = node.login();
                Socket data = client.openData()) {
            client.command("STOR a", "150");
            data.getOutputStream().write(new byte[900]);

            // when
            other.command("RNFR a", "350");
            other.command("RNTO b", "250");
        }

        // then
        client.expect("552 The quota is used up");
        assertUsed(1000, 2);
        assertThat(node.home().resolve("a")).doesNotExist();
        assertThat(node.files().kept()).isEmpty();
        assertThat(node.files().staged()).isEmpty();
    }

    @Test
    void shouldCountWhatStaysOfAFailedUpload_whereItGrowsUnderItsName() throws IOException {
        restart("Standard");
        send("STOR a", 901, "552 The quota is used up");
        assertThat(node.home().resolve("a")).as("no byte of it fitted").doesNotExist();
        assertUsed(100, 1);

        // when
        try (Socket data = client.openData()) {
            client.command("STOR a", "150");
            data.getOutputStream().write(new byte[500]);
            await().untilAsserted(() -> assertThat(node.home().resolve("a")).hasSize(500));
            data.getOutputStream().write(new byte[401]);
            client.expect("552 The quota is used up");
        }

        // then
        assertUsed(600, 2);
        assertThat(node.home().resolve("a")).hasSize(500);
    }

    @Test
    void shouldRefuseOneFileTooMany_beforeItIsSent() throws IOException {
        send("STOR a", 1, "226");
        send("STOR b", 1, "226");
        try (Socket data = client.openData()) {
            client.command("STOR c", "552 The quota is used up");
        }
        send("STOR b", 2, "226");
        client.command("DELE a", "250");
        send("STOR c", 1, "226");
    }

    @Test
    void shouldTellHowMuchIsLeft() throws IOException {
        client.command("AVBL", "213 900");
        send("STOR a", 500, "226");
        client.command("AVBL", "213 400");
    }

    @Test
    void shouldKeepNoReservation_ofAnUploadThatDidNotBegin() throws IOException {
        for (int i = 0; i < 5; i++) {
            try (Socket data = client.openData()) {
                client.command("STOR missing/a", "550");
            }
        }
        send("STOR a", 900, "226");
        client.command("SITE QUOTA now", "501");
    }

    private void send(String line, int bytes, String end) throws IOException {
        try (Socket data = client.openData()) {
            client.command(line, "150");
            data.getOutputStream().write(new byte[bytes]);
        } catch (SocketException refused) {
            // The node may end the data connection before the test does.
        }
        client.expect(end);
    }

    private void assertUsed(long bytes, long files) throws IOException {
        assertThat(client.command("SITE QUOTA", "211-"))
                .contains("Bytes: " + bytes + " of 1000", "Files: " + files + " of 3");
    }
}
