package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Directories with permissions of their own, as they look from outside and when names change. */
class RuledDirectoriesTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private FtpLines client;

    @BeforeEach
    void start() throws IOException {
        Path users = UsersText.write(
                folder.resolve("own-users.json"),
                "demo",
                "\"paths\": [{\"path\": \"/a/closed\", \"permissions\": []},"
                        + " {\"path\": \"/drop\", \"permissions\": [\"WRITE\", \"RENAME\"]}]");
        node = TestNode.start(folder, Map.of(NodeSetting.USERS_FILE, users.toString()));
        client = node.login();
        Files.createDirectories(node.home().resolve("a/closed"));
        Files.createDirectories(node.home().resolve("drop"));
        Files.writeString(node.home().resolve("a/closed/secret"), "secret");
        Files.writeString(node.home().resolve("drop/f"), "f");
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        node.close();
    }

    @Test
    void shouldShowTheName_andRefuseTheEntry() throws IOException {
        assertThat(receive("NLST a")).contains("closed");
        client.command("CWD a/closed", "550 Permission denied.");
        client.command("RETR a/../a/./closed//secret", "550 Permission denied.");
        assertThat(receive("LIST -R a")).contains("closed").doesNotContain("secret");
    }

    @Test
    void shouldTellInTheFactPerm_whatIsAllowedThere() throws IOException {
        client.command("OPTS MLST type;perm;", "200");
        assertThat(receive("MLSD a")).contains("perm=; closed");
        assertThat(receive("MLSD /").lines())
                .anyMatch(line -> line.endsWith("perm=cf; drop"))
                .anyMatch(line -> line.endsWith("perm=cdelfmp; a"));
        assertThat(client.command("MLST a", "250")).contains("perm=cdelfmp;");
        client.command("MLST a/closed", "550 Permission denied.");
    }

    @Test
    void shouldNotBeWalkedAround_byNewNames() throws IOException {
        client.command("RNFR a", "350");
        client.command("RNTO b", "550 Permission denied.");
        client.command("RNFR drop/f", "350");
        client.command("RNTO f", "550 Permission denied.");
        client.command("RNFR drop/f", "350");
        client.command("RNTO drop/g", "250");
        assertThat(node.home().resolve("drop/g")).hasContent("f");
    }

    private String receive(String line) throws IOException {
        try (Socket data = client.openData()) {
            client.command(line, "150");
            String text = new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            client.expect("226");
            return text;
        }
    }
}
