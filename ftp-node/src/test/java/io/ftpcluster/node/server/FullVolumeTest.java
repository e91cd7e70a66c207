package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.KillableNode;
import io.ftpcluster.node.support.SmallVolume;
import io.ftpcluster.node.support.VolumeFiles;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads to a real file system that is full: the node is a process of its own, on a volume of 3 MiB in memory. */
@SuppressWarnings("NullAway.Init")
class FullVolumeTest {
    private static final String OLD = "as it was";
    private static final int MORE_THAN_THERE_IS = 4_000_000;
    private static final int MORE_THAN_HALF = 2_000_000;

    @TempDir
    private Path folder;

    private KillableNode node;
    private VolumeFiles volume;
    private FtpLines client;

    @AfterEach
    void stop() throws IOException {
        if (client != null) {
            client.close();
        }
        if (node != null) {
            node.close();
        }
    }

    private void start(String mode) throws Exception {
        Path root = Files.createDirectories(folder.resolve("volume"));
        node = KillableNode.start(folder, Map.of(NodeSetting.UPLOAD_MODE, mode), SmallVolume.before(root, "3m"));
        volume = new VolumeFiles(node.seen(root));
        client = FtpLines.connect(node.port());
        client.expect("220");
        client.login();
        client.command("TYPE I", "200");
        for (String name : List.of("old", "grown", "within", "longer")) {
            store("STOR " + name, OLD.getBytes(StandardCharsets.UTF_8), "226");
        }
    }

    private void store(String command, byte[] content, String reply) throws IOException {
        try (Socket data = client.openData()) {
            client.command(command, "150");
            data.getOutputStream().write(content);
        } catch (SocketException full) {
            assertThat(reply).isEqualTo("452");
        }
        client.expect(reply);
    }

    private void assertNothingIsLeftOver() throws IOException {
        assertThat(volume.staged()).isEmpty();
        assertThat(volume.kept()).isEmpty();
        assertThat(volume.appends()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atomic", "AtomicWithResume"})
    void shouldLeaveEveryNameAsItWas(String mode) throws Exception {
        // given
        start(mode);
        Map<String, String> before = volume.in("demo");
        byte[] tooMuch = new byte[MORE_THAN_THERE_IS];

        // when
        store("STOR new", tooMuch, "452");
        store("STOR old", tooMuch, "452");
        store("APPE grown", tooMuch, "452");
        store("APPE new", tooMuch, "452");
        client.command("REST 2", "350");
        store("STOR within", tooMuch, "452");
        client.command("REST " + OLD.length(), "350");
        store("STOR longer", tooMuch, "452");
        store("STOU", tooMuch, "452");

        // then
        assertThat(volume.in("demo")).isEqualTo(before).hasSize(4);
        assertNothingIsLeftOver();
        store("STOR new", new byte[MORE_THAN_HALF], "226");
    }

    @Test
    void shouldLeaveWhatFitted_whereUploadsAreSeenFromTheirFirstByteOn() throws Exception {
        start("Standard");
        for (List<String> commands : List.of(
                List.of("STOR new", "new"),
                List.of("STOR old", "old"),
                List.of("APPE grown", "grown"),
                List.of("REST 2", "STOR within", "within"),
                List.of("REST 9", "STOR longer", "longer"))) {
            if (commands.size() > 2) {
                client.command(commands.getFirst(), "350");
            }
            store(commands.get(commands.size() - 2), new byte[MORE_THAN_THERE_IS], "452");
            assertThat(Files.size(volume.root().resolve("demo").resolve(commands.getLast())))
                    .isGreaterThan(MORE_THAN_HALF);
            client.command("DELE " + commands.getLast(), "250");
        }
        store("STOU", new byte[MORE_THAN_THERE_IS], "452");
        assertThat(volume.in("demo")).hasSize(1);
        assertNothingIsLeftOver();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Atomic", "AtomicWithResume"})
    void shouldCutOffAnAppend_thatFitsBesideTheFileButNotInIt(String mode) throws Exception {
        start(mode);
        store("APPE grown", new byte[MORE_THAN_HALF], "452");
        assertThat(volume.in("demo")).containsEntry("grown", OLD);
        assertNothingIsLeftOver();
        store("APPE grown", OLD.getBytes(StandardCharsets.UTF_8), "226");
        assertThat(volume.in("demo")).containsEntry("grown", OLD + OLD);
    }

    @Test
    void shouldLetTheNextOneAppend_whenThereWasNoRoomToNoteTheTurn() throws Exception {
        start("Atomic");
        long room = Files.getFileStore(volume.root()).getUsableSpace();
        store("APPE grown", new byte[(int) room], "452");
        assertThat(volume.in("demo")).containsEntry("grown", OLD);
        assertNothingIsLeftOver();
        store("APPE grown", OLD.getBytes(StandardCharsets.UTF_8), "226");
        assertThat(volume.in("demo")).containsEntry("grown", OLD + OLD);
    }
}
