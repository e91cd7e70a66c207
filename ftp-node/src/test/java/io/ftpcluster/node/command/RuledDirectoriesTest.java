package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.NodeBed;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Directories with permissions of their own, as they look from outside and when names change. */
class RuledDirectoriesTest {
    @RegisterExtension
    private final NodeBed bed = new NodeBed(RuledDirectoriesTest::ownUsers);

    private static Map<NodeSetting, String> ownUsers(Path folder) throws IOException {
        Path users = UsersText.write(
                folder.resolve("own-users.json"),
                "demo",
                "\"paths\": [{\"path\": \"/a/closed\", \"permissions\": []},"
                        + " {\"path\": \"/drop\", \"permissions\": [\"WRITE\", \"RENAME\"]},"
                        + " {\"path\": \"/names\", \"permissions\": [\"RENAME\"]}]");
        return Map.of(NodeSetting.USERS_FILE, users.toString());
    }

    @BeforeEach
    void start() throws IOException {
        Files.createDirectories(bed.node().home().resolve("a/closed"));
        Files.createDirectories(bed.node().home().resolve("drop"));
        Files.createDirectories(bed.node().home().resolve("names"));
        Files.writeString(bed.node().home().resolve("a/closed/secret"), "secret");
        Files.writeString(bed.node().home().resolve("drop/f"), "f");
    }

    @Test
    void shouldShowTheName_andRefuseTheEntry() throws IOException {
        assertThat(receive("NLST a")).contains("closed");
        bed.client().command("CWD a/closed", "550 Permission denied.");
        bed.client().command("RETR a/../a/./closed//secret", "550 Permission denied.");
        assertThat(receive("LIST -R a")).contains("closed").doesNotContain("secret");
    }

    @Test
    void shouldTellInTheFactPerm_whatIsAllowedThere() throws IOException {
        bed.client().command("OPTS MLST type;perm;", "200");
        assertThat(receive("MLSD a")).contains("perm=; closed");
        assertThat(receive("MLSD /").lines())
                .anyMatch(line -> line.endsWith("perm=cf; drop"))
                .anyMatch(line -> line.endsWith("perm=cdelfmp; a"));
        assertThat(bed.client().command("MLST a", "250")).contains("perm=cdelfmp;");
        bed.client().command("MLST a/closed", "550 Permission denied.");
    }

    @Test
    void shouldReplaceByANewName_onlyWhatMayBeWrittenOrDeleted() throws IOException {
        Files.writeString(bed.node().home().resolve("names/one"), "one");
        Files.writeString(bed.node().home().resolve("names/two"), "two");
        bed.client().command("RNFR names/one", "350");
        bed.client().command("RNTO names/two", "550 Permission denied.");
        bed.client().command("RNFR names/one", "350");
        bed.client().command("RNTO names/one", "250");
        bed.client().command("RNFR names/one", "350");
        bed.client().command("RNTO names/three", "250");
        assertThat(bed.node().home().resolve("names/two")).hasContent("two");
        Files.writeString(bed.node().home().resolve("drop/two"), "two");
        bed.client().command("RNFR drop/f", "350");
        bed.client().command("RNTO drop/two", "250");
        assertThat(bed.node().home().resolve("drop/two")).hasContent("f");
    }

    @Test
    void shouldNotBeWalkedAround_byNewNames() throws IOException {
        bed.client().command("RNFR a", "350");
        bed.client().command("RNTO b", "550 Permission denied.");
        bed.client().command("RNFR drop/f", "350");
        bed.client().command("RNTO f", "550 Permission denied.");
        bed.client().command("RNFR drop/f", "350");
        bed.client().command("RNTO drop/g", "250");
        assertThat(bed.node().home().resolve("drop/g")).hasContent("f");
    }

    private String receive(String line) throws IOException {
        try (Socket data = bed.client().openData()) {
            bed.client().command(line, "150");
            String text = new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            bed.client().expect("226");
            return text;
        }
    }
}
