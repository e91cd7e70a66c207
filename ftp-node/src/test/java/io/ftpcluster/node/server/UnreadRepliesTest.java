package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.NodeBed;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A client that sends many commands and reads no reply: what waits for it is bounded, and it can be sent away. */
class UnreadRepliesTest {
    private static final int COMMANDS = 2000;
    private static final int ENTRIES = 200;
    private static final int LITTLE_ROOM = 4096;
    private static final Duration STEADY = Duration.ofSeconds(1);

    @RegisterExtension
    private final NodeBed bed = new NodeBed(UnreadRepliesTest::oneUser);

    private static Map<NodeSetting, String> oneUser(Path folder) throws IOException {
        return Map.of(
                NodeSetting.USERS_FILE,
                UsersText.write(usersFile(folder), "demo", "\"disabled\": false")
                        .toString());
    }

    private static Path usersFile(Path folder) {
        return folder.resolve("own-users.json");
    }

    @Test
    @Tag("security-case-34")
    void shouldStopAnswering_untilTheClientReads_andThenAnswerEverything() throws Exception {
        try (FtpLines client = flooding()) {
            // About 20 KiB each; without an end to it, all of them would wait in the memory of the node.
            assertThat(answered()).isLessThan(COMMANDS / 2);
            for (int i = 0; i < COMMANDS; i++) {
                client.expect("212-Status of /:");
            }
            client.command("NOOP", "200");
        }
        assertThat(answered()).isEqualTo(COMMANDS);
    }

    @Test
    @Tag("security-case-34")
    void shouldCloseTheConnection_whenTheSessionIsEnded_andTheClientStillDoesNotRead() throws Exception {
        try (FtpLines client = flooding()) {
            assertThat(count("ftp_sessions (\\d+)")).isEqualTo(1);
            UsersText.write(usersFile(bed.folder()), "demo", "\"disabled\": true");
            await().untilAsserted(() -> assertThat(count("ftp_sessions (\\d+)")).isZero());
            assertThat(client.socket().isClosed()).isFalse();
        }
    }

    /** A client with many commands under way, whose node has come to a standstill with them. */
    private FtpLines flooding() throws Exception {
        for (int i = 0; i < ENTRIES; i++) {
            Files.createFile(bed.node().home().resolve("a-file-with-a-rather-long-name-" + i));
        }
        Socket socket = new Socket();
        socket.setReceiveBufferSize(LITTLE_ROOM);
        socket.connect(new InetSocketAddress(
                InetAddress.getLoopbackAddress(), bed.node().port()));
        FtpLines client = FtpLines.on(socket);
        client.expect("220");
        client.login();
        client.sendRaw("STAT /\r\n".repeat(COMMANDS).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        await().until(() -> answered() > 0);
        awaitStandstill();
        return client;
    }

    private void awaitStandstill() {
        int[] before = {-1};
        await().during(STEADY).pollInterval(STEADY.dividedBy(4)).until(() -> {
            int now = answered();
            boolean same = now == before[0];
            before[0] = now;
            return same;
        });
    }

    private int answered() throws IOException, InterruptedException {
        return count("ftp_commands_total\\{code=\"212\",verb=\"STAT\"} (\\d+)");
    }

    private int count(String line) throws IOException, InterruptedException {
        URI url = URI.create("http://127.0.0.1:" + bed.node().node().healthPort() + "/metrics");
        try (HttpClient http = HttpClient.newHttpClient()) {
            String text = http.send(HttpRequest.newBuilder(url).build(), HttpResponse.BodyHandlers.ofString())
                    .body();
            Matcher found = Pattern.compile("^" + line, Pattern.MULTILINE).matcher(text);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        }
    }
}
