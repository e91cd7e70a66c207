package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.NodeBed;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens beside, and to, a transfer that runs. */
class RunningTransferTest {
    @RegisterExtension
    private final NodeBed bed = new NodeBed();

    @BeforeEach
    void logIn() throws IOException {
        bed.client().command("TYPE I", "200");
    }

    @Test
    @Tag("security-case-31")
    void shouldAnswerStatAndNoop_andKeepTheOrderOfOthers() throws IOException {
        try (Socket data = bed.client().openData()) {
            bed.client().command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            await().untilAsserted(() -> bed.client().command("STAT", "211 Running upload: 1000 bytes"));
            bed.client().command("NOOP", "200");
            bed.client().send("SIZE f");
            bed.client().command("NOOP", "200");
        }
        bed.client().expect("226");
        bed.client().expect("213 1000");
    }

    @Test
    void shouldFinishTheTransfer_whenTheClientQuits() throws IOException {
        try (Socket data = bed.client().openData()) {
            bed.client().command("STOR f", "150");
            bed.client().send("QUIT");
            data.getOutputStream().write(new byte[10]);
        }
        bed.client().expect("226");
        bed.client().expect("221");
        assertThat(bed.node().home().resolve("f")).hasSize(10);
    }

    @Test
    void shouldAbortAnUpload_andLeaveNothing() throws IOException {
        try (Socket data = bed.client().openData()) {
            bed.client().command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            await().untilAsserted(() -> bed.client().command("STAT", "211 Running upload: 1000 bytes"));
            bed.client().command("ABOR", "426");
            bed.client().expect("226");
        }
        assertNothingWasLeft();
    }

    @Test
    void shouldAbortADownload_thatTheClientDoesNotRead() throws IOException {
        Files.write(bed.node().home().resolve("big"), new byte[50_000_000]);
        try (Socket data = bed.client().openData()) {
            bed.client().command("RETR big", "150");
            await().untilAsserted(() ->
                    assertThat(bed.client().command("STAT", "211")).doesNotContain(": 0 bytes"));
            bed.client().command("ABOR", "426");
            bed.client().expect("226");
            assertThat(data.isClosed()).isFalse();
        }
    }

    @Test
    void shouldAbortAtOnce_whenTheClientNeverConnects() throws IOException {
        bed.client().extendedPassivePort();
        bed.client().command("STOR f", "150");
        bed.client().command("ABOR", "426");
        bed.client().expect("226");
        assertNothingWasLeft();
    }

    @Test
    @Tag("security-case-16")
    void shouldAbortATransfer_thatWasSentInTheSameBreath() throws IOException {
        bed.client().extendedPassivePort();
        bed.client().send("STOR f\r\nABOR");
        bed.client().expect("150");
        bed.client().expect("426");
        bed.client().expect("226");
    }

    @Test
    void shouldLeaveNothing_whenTheControlConnectionIsLost() throws IOException {
        try (Socket data = bed.client().openData()) {
            bed.client().command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            bed.client().close();
            await().untilAsserted(this::assertNothingWasLeft);
            assertThat(data.isClosed()).isFalse();
        }
        assertNothingWasLeft();
    }

    @Test
    void shouldLeaveNothing_whenTheClientResets() throws IOException {
        try (Socket data = bed.client().openData()) {
            bed.client().command("STOR f", "150");
            data.getOutputStream().write(new byte[1000]);
            data.setSoLinger(true, 0);
        }
        bed.client().expect("426");
        assertNothingWasLeft();
    }

    @Test
    @Tag("security-case-4")
    void shouldReplaceTheEarlierPort_byANewPasv() throws IOException {
        int first = bed.client().extendedPassivePort();
        try (Socket data = bed.client().openData();
                Socket late = new Socket(InetAddress.getLoopbackAddress(), first)) {
            late.setSoTimeout(60_000);
            bed.client().command("STOR f", "150");
            data.getOutputStream().write(1);
            data.shutdownOutput();
            bed.client().expect("226");
            assertThat(isRefused(late)).isTrue();
        }
        assertThat(bed.node().home().resolve("f")).hasSize(1);
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
        assertThat(bed.node().home().resolve("f")).doesNotExist();
        assertThat(bed.node().files().staged()).isEmpty();
    }
}
