package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens beside, and to, a transfer that runs. */
class RunningTransferTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private FtpLines client;

    @BeforeEach
    void logIn() throws IOException {
        node = TestNode.start(folder);
        client = node.login();
        client.command("TYPE I", "200");
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        node.close();
    }

    @Test
    @Tag("security-case-31")
    void shouldAnswerStatAndNoop_andKeepTheOrderOfOthers() throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            await().untilAsserted(() -> client.command("STAT", "211 Running upload: 1000 bytes"));
            client.command("NOOP", "200");
            client.send("SIZE f");
            client.command("NOOP", "200");
        }
        client.expect("226");
        client.expect("213 1000");
    }

    @Test
    void shouldFinishTheTransfer_whenTheClientQuits() throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR f", "150");
            client.send("QUIT");
            data.getOutputStream().write(new byte[10]);
        }
        client.expect("226");
        client.expect("221");
        assertThat(node.home().resolve("f")).hasSize(10);
    }

    @Test
    void shouldAbortAnUpload_andLeaveNothing() throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            await().untilAsserted(() -> client.command("STAT", "211 Running upload: 1000 bytes"));
            client.command("ABOR", "426");
            client.expect("226");
        }
        assertNothingWasLeft();
    }

    @Test
    void shouldAbortADownload_thatTheClientDoesNotRead() throws IOException {
        Files.write(node.home().resolve("big"), new byte[50_000_000]);
        try (Socket data = client.openData()) {
            client.command("RETR big", "150");
            await().untilAsserted(
                            () -> assertThat(client.command("STAT", "211")).doesNotContain(": 0 bytes"));
            client.command("ABOR", "426");
            client.expect("226");
            assertThat(data.isClosed()).isFalse();
        }
    }

    @Test
    void shouldAbortAtOnce_whenTheClientNeverConnects() throws IOException {
        client.extendedPassivePort();
        client.command("STOR f", "150");
        client.command("ABOR", "426");
        client.expect("226");
        assertNothingWasLeft();
    }

    @Test
    @Tag("security-case-16")
    void shouldAbortATransfer_thatWasSentInTheSameBreath() throws IOException {
        client.extendedPassivePort();
        client.send("STOR f\r\nABOR");
        client.expect("150");
        client.expect("426");
        client.expect("226");
    }

    @Test
    void shouldLeaveNothing_whenTheControlConnectionIsLost() throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            client.close();
            await().untilAsserted(this::assertNothingWasLeft);
            assertThat(data.isClosed()).isFalse();
        }
        assertNothingWasLeft();
    }

    @Test
    void shouldLeaveNothing_whenTheClientResets() throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            data.setSoLinger(true, 0);
        }
        client.expect("426");
        assertNothingWasLeft();
    }

    @Test
    void shouldEndAStalledTransfer() throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR f", "150");
            client.expect("426 No data for too long");
            assertThat(data.isClosed()).isFalse();
        }
        assertNothingWasLeft();
        client.command("NOOP", "200");
    }

    @Test
    void shouldSay425_whenTheClientDoesNotConnect() throws IOException {
        client.extendedPassivePort();
        client.command("LIST", "150");
        client.expect("425");
    }

    @Test
    @Tag("security-case-4")
    void shouldReplaceTheEarlierPort_byANewPasv() throws IOException {
        int first = client.extendedPassivePort();
        try (Socket data = client.openData();
                Socket late = new Socket(InetAddress.getLoopbackAddress(), first)) {
            late.setSoTimeout(5_000);
            client.command("STOR f", "150");
            data.getOutputStream().write(1);
            data.shutdownOutput();
            client.expect("226");
            assertThat(isRefused(late)).isTrue();
        }
        assertThat(node.home().resolve("f")).hasSize(1);
    }

    // The new port may be the old one by chance; then the second connection is the one that nobody waits for.
    private static boolean isRefused(Socket socket) {
        try {
            return socket.getInputStream().read() < 0;
        } catch (IOException reset) {
            return true;
        }
    }

    private void assertNothingWasLeft() throws IOException {
        assertThat(node.home().resolve("f")).doesNotExist();
        assertThat(node.files().staged()).isEmpty();
    }
}
