package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.HangingVolume;
import io.ftpcluster.node.support.TestNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clients whose files hang hold up nobody else. */
@SuppressWarnings("NullAway.Init")
class HangingVolumeTest {
    // More than there are processors, and event loops.
    private static final int HANGING = 24;
    // One for each of them, and some for the others.
    private static final int PORTS = HANGING + 4;

    @TempDir
    private Path folder;

    private final List<FtpLines> clients = new ArrayList<>();
    private HangingVolume volume;
    private TestNode node;

    @BeforeEach
    void start() throws IOException {
        AtomicReference<HangingVolume> seen = new AtomicReference<>();
        int first = LocalPorts.freeRow(PORTS);
        Map<NodeSetting, String> ports = Map.of(
                NodeSetting.PASV_MIN_PORT, Integer.toString(first),
                NodeSetting.PASV_MAX_PORT, Integer.toString(first + PORTS - 1));
        node = TestNode.start(folder, ports, real -> {
            seen.set(new HangingVolume(real));
            return seen.get();
        });
        volume = seen.get();
        Files.writeString(node.home().resolve(HangingVolume.HANGS), "late");
        Files.writeString(node.home().resolve("f"), "content");
    }

    @AfterEach
    void stop() throws IOException {
        volume.goOn();
        for (FtpLines client : clients) {
            client.close();
        }
        node.close();
    }

    @Test
    void shouldServeOthers_whileFilesHang() throws IOException {
        String[] lines = {"MLST hangs", "LIST hangs", "RETR hangs", "STOR hangs"};
        for (int i = 0; i < HANGING; i++) {
            FtpLines client = login();
            client.extendedPassivePort();
            client.send(lines[i % lines.length]);
        }
        await().until(() -> volume.waiting() == HANGING);

        FtpLines other = login();
        assertThat(receive(other, "NLST")).contains("f\r\n", "hangs\r\n");
        assertThat(receive(other, "RETR f")).isEqualTo("content");
        try (Socket data = other.openData()) {
            other.command("STOR g", "150");
            data.getOutputStream().write(1);
        }
        other.expect("226");
        assertThat(node.home().resolve("g")).hasSize(1);
        assertThat(volume.waiting()).isEqualTo(HANGING);

        volume.goOn();
        assertThat(clients.getFirst().reply()).startsWith("250-");
    }

    @Test
    void shouldEndASession_whoseFilesHang_onceTheyAnswer() throws IOException {
        FtpLines client = login();
        client.send("MLST hangs");
        await().until(() -> volume.waiting() == 1);
        client.send("QUIT");
        volume.goOn();
        client.expect("250-");
        client.expect("221");
        assertThat(client.isClosedByServer()).isTrue();
    }

    @Test
    void shouldSendTheBeginningOfADirectory_whileTheRestIsStillRead() throws IOException {
        Path directory = Files.createDirectory(node.home().resolve(HangingVolume.STOPS));
        for (int i = 0; i < 2 * HangingVolume.BEFORE; i++) {
            Files.createFile(directory.resolve("a-file-with-a-rather-long-name-" + i));
        }
        FtpLines client = login();
        try (Socket data = client.openData()) {
            client.command("NLST stops", "150");
            BufferedReader names =
                    new BufferedReader(new InputStreamReader(data.getInputStream(), StandardCharsets.US_ASCII));
            assertThat(names.readLine()).startsWith("a-file-with");
            await().until(() -> volume.waiting() == 1);
            volume.goOn();
            assertThat(names.lines()).hasSize(2 * HangingVolume.BEFORE - 1);
        }
        client.expect("226");
    }

    private FtpLines login() throws IOException {
        FtpLines client = node.login();
        clients.add(client);
        return client;
    }

    private static String receive(FtpLines client, String command) throws IOException {
        String text;
        try (Socket data = client.openData()) {
            client.command(command, "150");
            text = new String(data.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        }
        client.expect("226");
        return text;
    }
}
