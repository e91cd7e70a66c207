package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clients of other servers have broken them with. */
class HostileClientTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Tag("security-case-4")
    void shouldHoldOnePort_howeverOftenASessionAsks_andNeverEndTheOthers() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines greedy = node.login();
                FtpLines modest = node.login()) {
            for (int i = 0; i < 50; i++) {
                greedy.extendedPassivePort();
            }
            // All eight ports would be taken by now if each PASV kept one.
            for (int i = 0; i < 3; i++) {
                try (Socket data = modest.openData()) {
                    modest.command("NLST", "150");
                    assertThat(data.getInputStream().readAllBytes()).isEmpty();
                }
                modest.expect("226");
            }
        }
    }

    @Test
    @Tag("security-case-4")
    void shouldSay425_andNot421_whenNoPortIsFree() throws IOException {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.PASV_PORTS_PER_NODE, "1"));
                FtpLines one = node.login();
                FtpLines two = node.login()) {
            one.extendedPassivePort();
            two.command("EPSV", "425");
            two.command("NOOP", "200");
        }
    }

    @Test
    @Tag("security-case-2")
    void shouldBeNoTool_againstOthers() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            client.command("PORT 127,0,0,1,200,1", "5");
            client.command("EPRT |1|127.0.0.1|51201|", "5");
        }
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.ACTIVE_MODE, "true"));
                FtpLines client = node.login()) {
            client.command("PORT 192,0,2,1,200,1", "5");
            client.command("EPRT |1|192.0.2.1|51201|", "5");
            client.command("PORT 127,0,0,1,0,22", "5");
            client.command("PORT 127,0,0,1,3,255", "5");
            client.command("EPRT |1|127.0.0.1|1023|", "5");
            client.command("RETR f", "425");
        }
    }

    @Test
    @Tag("security-case-14")
    void shouldTakeNoOffset_thatIsNone() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            Files.writeString(node.home().resolve("f"), "text");
            client.command("TYPE I", "200");
            for (String offset : List.of("-1", "9223372036854775808", "+1", "0x10", "1e3", "99999999999999999999999")) {
                client.command("REST " + offset, "501");
            }
            client.command("REST 100000000000000000", "350");
            client.extendedPassivePort();
            client.command("RETR f", "554");
            client.command("REST 5", "350");
            client.extendedPassivePort();
            client.command("STOR f", "55");
            assertThat(node.home().resolve("f")).hasContent("text");
        }
    }

    @Test
    @Tag("security-case-18")
    void shouldListADeepTree_orSayThatItIsTooDeep_butNeverBreak() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            String longest = "n".repeat(255);
            deepTree(node.home(), longest, 8);
            for (String verb : List.of("NLST", "MLSD", "LIST -la")) {
                assertThat(listing(client, verb)).hasSize(1).first().asString().contains(longest);
            }
            assertThat(listing(client, "LIST -R"))
                    .filteredOn(line -> line.startsWith("d"))
                    .hasSize(8);

            deepTree(node.home(), "d", 200);
            try (Socket data = client.openData()) {
                client.command("LIST -R", "150");
                // Reset, so that nobody takes what came for the whole.
                assertThatExceptionOfType(SocketException.class)
                        .isThrownBy(() -> data.getInputStream().readAllBytes());
                assertThat(client.reply()).matches("(426|45\\d|55\\d) .*");
            }
            client.command("NOOP", "200");
        }
    }

    private static void deepTree(Path top, String name, int depth) throws IOException {
        Path deep = top;
        for (int i = 0; i < depth; i++) {
            deep = Files.createDirectory(deep.resolve(name));
        }
    }

    @Test
    @Tag("security-case-23")
    void shouldHideItsOwnDirectory_whateverItIsCalled() throws IOException {
        try (TestNode node = TestNode.start(
                        folder, Map.of(NodeSetting.USERS_FILE, wholeVolume().toString()));
                FtpLines client = node.login()) {
            Files.createDirectories(node.root().resolve("d"));
            for (String name : List.of(
                    ".ftpcluster",
                    "/.ftpcluster",
                    "//.ftpcluster/",
                    "./.ftpcluster/.",
                    "d/../.ftpcluster",
                    "/../.ftpcluster",
                    ".ftpcluster/staging")) {
                client.command("CWD " + name, "55");
                client.command("MLST " + name, "55");
                client.command("MKD " + name + "x/../" + name, "55");
                client.command("RNFR " + name, "55");
                client.command("RMD " + name, "55");
            }
            assertThat(listing(client, "NLST -a")).noneMatch(line -> line.contains(".ftpcluster"));
            assertThat(node.root().resolve(".ftpcluster")).isDirectory();
        }
    }

    @Test
    @Tag("security-case-28")
    void shouldMakeNoNames_thatLeadAClientAstray() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            Files.createDirectories(node.home().resolve("d"));
            for (String name : List.of("..", ".", "/", "../..", "d/..", "../x/..")) {
                client.command("MKD " + name, "55");
                client.command("RNFR d", "350");
                client.command("RNTO " + name, "55");
            }
            client.command("MKD ../../up", "257");
            client.command("MKD d/../down", "257");
            assertThat(listing(client, "NLST")).containsExactlyInAnyOrder("d", "up", "down");
            try (Stream<Path> outside = Files.list(node.root())) {
                assertThat(outside.map(path -> path.getFileName().toString()))
                        .containsExactlyInAnyOrder("demo", ".ftpcluster");
            }
        }
    }

    @Test
    @Tag("security-case-35")
    void shouldNotOfferCompression() throws IOException {
        try (TestNode node = TestNode.start(folder);
                FtpLines client = node.login()) {
            assertThat(client.command("FEAT", "211")).doesNotContain("MODE Z");
            client.command("MODE Z", "504");
            client.command("OPTS MODE Z LEVEL 9", "501");
        }
    }

    private static List<String> listing(FtpLines client, String verb) throws IOException {
        try (Socket data = client.openData()) {
            client.command(verb, "150");
            String text = new String(data.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            client.expect("226");
            return text.lines().filter(line -> !line.startsWith("total ")).toList();
        }
    }

    private Path wholeVolume() throws IOException {
        return Files.writeString(folder.resolve("everything.json"), """
                {"users": [{"username": "demo", "passwordHash": "{plain}demo", "home": "/"}]}
                """);
    }
}
