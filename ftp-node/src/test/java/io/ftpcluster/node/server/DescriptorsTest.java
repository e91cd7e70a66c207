package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.KillableNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node whose process has no descriptors left: it waits for some, and says so once. */
class DescriptorsTest {
    private static final Map<NodeSetting, String> PATIENT =
            Map.of(NodeSetting.LOGIN_TIMEOUT, "10m", NodeSetting.DATA_TIMEOUT, "10m");
    private static final int MOST_FILES = 300;
    // How long nobody is greeted until it is asked why: without a descriptor, or on a slow machine.
    private static final int SOON_MILLIS = 2000;
    private static final String OUTAGE = "Data connections cannot be accepted";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<Socket> guests = new ArrayList<>();

    @AfterEach
    void dismiss() throws IOException {
        for (Socket guest : guests) {
            guest.close();
        }
        guests.clear();
    }

    @Test
    void shouldSayOnceThatItCannotAccept_andAcceptLater() throws Exception {
        try (KillableNode node = KillableNode.start(
                        folder, PATIENT, List.of("sh", "-c", "ulimit -n " + MOST_FILES + "; exec \"$@\"", "sh"));
                FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.login();
            int port = client.extendedPassivePort();
            // It has its directory open while it waits for the data connection.
            client.command("NLST", "150");
            while (isGreeted(node)) {
                client.command("NOOP", "200");
            }
            try (Socket data = new Socket(InetAddress.getLoopbackAddress(), port)) {
                await().until(() -> timesSaid() > 0);
                // Longer than it leaves a listener alone: it has asked again.
                await().during(Duration.ofMillis(2500))
                        .untilAsserted(() -> assertThat(timesSaid()).isEqualTo(1));
                dismiss();
                assertThat(data.getInputStream().readAllBytes()).isEmpty();
            }
            client.expect("226");
            assertThat(log()).contains("Data connections are accepted again");
        }
    }

    private boolean isGreeted(KillableNode node) throws IOException {
        Socket guest = new Socket(InetAddress.getLoopbackAddress(), node.port());
        guests.add(guest);
        guest.setSoTimeout(SOON_MILLIS);
        while (true) {
            try {
                return guest.getInputStream().read() >= 0;
            } catch (SocketTimeoutException waits) {
                if (node.openFiles() >= MOST_FILES) {
                    return false;
                }
            }
        }
    }

    private long timesSaid() throws IOException {
        return log().lines().filter(line -> line.contains(OUTAGE)).count();
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("node.log"));
    }
}
