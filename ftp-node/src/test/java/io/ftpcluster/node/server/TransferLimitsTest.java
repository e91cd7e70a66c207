package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long and how fast a transfer may be. A rate is shown by the shortest time that its bytes can have taken. */
class TransferLimitsTest {
    private static final int BYTES = 400_000;
    // 1.25 s at the rate, minus what may be kept from the time before.
    private static final String RATE = "320k";
    private static final int MANY_BYTES = 32 << 20;
    private static final int LITTLE_ROOM = 4096;
    private static final int SLOW_READS = 80;
    private static final Duration SHORTEST = Duration.ofMillis(1100);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @Tag("security-case-34")
    @ValueSource(strings = {"STOR f", "LIST"})
    void shouldEndATransfer_whoseDataConnectionDoesNotCome(String command) throws IOException {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.DATA_TIMEOUT, "500ms"));
                FtpLines client = node.login()) {
            client.extendedPassivePort();
            client.command(command, "150");
            client.expect("425");
            client.command(command, "425");
            assertThat(node.home().resolve("f")).doesNotExist();
        }
    }

    @ParameterizedTest
    @Tag("security-case-34")
    @ValueSource(ints = {0, 100})
    void shouldEndATransfer_inWhichNothingMoves(int bytes) throws IOException {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.STALL_TIMEOUT, "2s"));
                FtpLines client = node.login();
                Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[bytes]);
            client.expect("426 No data for too long");
            assertThat(node.home().resolve("f")).doesNotExist();
            assertThat(node.files().staged()).isEmpty();
            client.command("NOOP", "200");
        }
    }

    @Test
    void shouldEndATransfer_thatGoesOnForTooLong() throws IOException {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.TRANSFER_TIMEOUT, "1s"));
                FtpLines client = node.login();
                Socket data = client.openData()) {
            client.command("STOR f", "150");
            await().pollInterval(Duration.ofMillis(50)).until(() -> isBroken(data));
            client.expect("426 The transfer took too long");
            assertThat(node.home().resolve("f")).doesNotExist();
            client.command("NOOP", "200");
        }
    }

    private static boolean isBroken(Socket data) {
        try {
            data.getOutputStream().write(1);
            return false;
        } catch (IOException reset) {
            return true;
        }
    }

    @Test
    void shouldHoldBackTheUploadOfASession() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.UPLOAD_RATE, RATE));
                FtpLines client = binary(node)) {
            assertThat(timeOf(() -> upload(client, "f", BYTES))).isGreaterThan(SHORTEST);
            assertThat(node.home().resolve("f")).hasSize(BYTES);
        }
    }

    @Test
    void shouldHoldBackTheDownloadOfASession() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.DOWNLOAD_RATE, RATE));
                FtpLines client = binary(node)) {
            Files.write(node.home().resolve("f"), new byte[BYTES]);
            assertThat(timeOf(() -> download(client, "f"))).isGreaterThan(SHORTEST);
        }
    }

    @Test
    void shouldCountTheFilesOfASessionTogether() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.UPLOAD_RATE, RATE));
                FtpLines client = binary(node)) {
            assertThat(timeOf(() -> {
                        for (int i = 0; i < 10; i++) {
                            upload(client, "f" + i, BYTES / 10);
                        }
                        return 0;
                    }))
                    .isGreaterThan(SHORTEST);
        }
    }

    @Test
    void shouldCountTheSessionsOfAUserTogether_inBothDirections() throws Exception {
        try (TestNode node = TestNode.start(
                        folder, Map.of(NodeSetting.USER_UPLOAD_RATE, RATE, NodeSetting.USER_DOWNLOAD_RATE, RATE));
                FtpLines one = binary(node);
                FtpLines two = binary(node)) {
            Files.write(node.home().resolve("d"), new byte[BYTES / 2]);
            assertThat(timeOf(() -> {
                        Thread other = Thread.startVirtualThread(() -> uploadUnchecked(one, "a", BYTES / 2));
                        upload(two, "b", BYTES / 2);
                        other.join();
                        return 0;
                    }))
                    .isGreaterThan(SHORTEST);
            assertThat(timeOf(() -> download(one, "d") + download(two, "d"))).isGreaterThan(SHORTEST);
            assertThat(node.home().resolve("a")).hasSize(BYTES / 2);
        }
    }

    @Test
    void shouldNotTakeATransferThatIsHeldBack_forAStalledOne() throws Exception {
        try (TestNode node = TestNode.start(
                        folder, Map.of(NodeSetting.UPLOAD_RATE, "100", NodeSetting.STALL_TIMEOUT, "2s"));
                FtpLines client = node.login()) {
            // A text is read in one piece: it is held for about four seconds.
            assertThat(upload(client, "f", 400)).isEqualTo(400);
        }
    }

    @Test
    void shouldNotTakeADownload_whoseClientIsSlow_forAStalledOne() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.STALL_TIMEOUT, "5s"));
                FtpLines client = binary(node);
                Socket data = new Socket()) {
            // More than the system takes at once.
            Files.write(node.home().resolve("f"), new byte[MANY_BYTES]);
            data.setReceiveBufferSize(LITTLE_ROOM);
            data.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), client.extendedPassivePort()));
            client.command("RETR f", "150");
            int received = 0;
            for (int i = 0; i < SLOW_READS; i++) {
                received += data.getInputStream().readNBytes(LITTLE_ROOM).length;
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
            received += data.getInputStream().readAllBytes().length;
            assertThat(received).isEqualTo(MANY_BYTES);
            client.expect("226");
        }
    }

    @Test
    void shouldEndADownload_whoseClientHasCeasedToRead() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.STALL_TIMEOUT, "3s"));
                FtpLines client = binary(node);
                Socket data = client.openData()) {
            Files.write(node.home().resolve("f"), new byte[MANY_BYTES]);
            client.command("RETR f", "150");
            assertThat(data.getInputStream().readNBytes(LITTLE_ROOM)).hasSize(LITTLE_ROOM);
            client.expect("426 No data for too long");
        }
    }

    @Test
    void shouldAbortATransfer_thatIsHeldBack() throws Exception {
        try (TestNode node = TestNode.start(folder, Map.of(NodeSetting.UPLOAD_RATE, "1"));
                FtpLines client = node.login();
                Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            await().untilAsserted(
                            () -> assertThat(client.command("STAT", "211")).contains("1000 bytes"));
            client.command("ABOR", "426");
            client.expect("226");
            assertThat(node.home().resolve("f")).doesNotExist();
        }
    }

    private static FtpLines binary(TestNode node) throws IOException {
        FtpLines client = node.login();
        client.command("TYPE I", "200");
        return client;
    }

    private static int upload(FtpLines client, String name, int bytes) throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR " + name, "150");
            data.getOutputStream().write(new byte[bytes]);
        }
        client.expect("226");
        return bytes;
    }

    private static void uploadUnchecked(FtpLines client, String name, int bytes) {
        try {
            upload(client, name, bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static int download(FtpLines client, String name) throws IOException {
        int received;
        try (Socket data = client.openData()) {
            client.command("RETR " + name, "150");
            received = data.getInputStream().readAllBytes().length;
        }
        client.expect("226");
        return received;
    }

    private static Duration timeOf(Callable<?> work) throws Exception {
        long startedAt = System.nanoTime();
        work.call();
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
