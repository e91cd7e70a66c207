package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.ProxyHeaders;
import io.ftpcluster.node.support.TestNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node behind a balancer, which this test plays. */
class ProxiedNodeTest {
    private static final String CLIENT = "192.0.2.7";
    private static final String DIALLED = "203.0.113.1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void shouldServeAClient_whomTheHeadersName(int version) throws IOException {
        try (TestNode node = start("127.0.0.1");
                FtpLines client = FtpLines.connect(node.port(), header(version, CLIENT, 21))) {
            client.expect("220");
            client.login();
            assertThat(client.command("PASV", "227")).contains("(203,0,113,1,");
            int port = client.extendedPassivePort();

            // The client's first bytes come together with the header.
            ByteArrayOutputStream first = new ByteArrayOutputStream();
            first.writeBytes(header(version, CLIENT, port));
            first.writeBytes("early ".getBytes(StandardCharsets.US_ASCII));
            try (Socket data =
                    new Socket(InetAddress.getLoopbackAddress(), node.node().dataPort())) {
                data.getOutputStream().write(first.toByteArray());
                client.command("STOR f", "150");
                data.getOutputStream().write("late".getBytes(StandardCharsets.US_ASCII));
            }
            client.expect("226");
            assertThat(node.home().resolve("f")).hasContent("early late");
        }
    }

    @Test
    void shouldTakeCommandsThatComeWithTheHeader() throws IOException {
        byte[] header = header(1, CLIENT, 21);
        byte[] all = (new String(header, StandardCharsets.US_ASCII) + "NOOP\r\nQUIT\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        try (TestNode node = start("127.0.0.0/8");
                FtpLines client = FtpLines.connect(node.port(), all)) {
            client.expect("220");
            client.expect("200");
            client.expect("221");
        }
    }

    @Test
    @Tag("security-case-3")
    void shouldRefuseDataOfAnotherClient_andOfAnotherPort() throws IOException {
        try (TestNode node = start("127.0.0.1");
                FtpLines client = FtpLines.connect(node.port(), header(2, CLIENT, 21))) {
            client.expect("220");
            client.login();
            int port = client.extendedPassivePort();
            assertThat(isClosed(node, header(2, "192.0.2.8", port))).isTrue();
            assertThat(isClosed(node, header(2, CLIENT, port + 100))).isTrue();
            assertThat(isClosed(node, "STOR without a header\r\n".getBytes(StandardCharsets.US_ASCII)))
                    .isTrue();
            client.command("NOOP", "200");
        }
    }

    @Test
    @Tag("security-case-29")
    void shouldRefusePeersThatAreNotTheBalancer() throws IOException {
        try (TestNode node = start("192.0.2.250");
                FtpLines client = FtpLines.connect(node.port(), header(1, CLIENT, 21))) {
            assertThatThrownBy(client::reply).isInstanceOf(IOException.class);
            assertThat(isClosed(node, header(1, CLIENT, 50_000))).isTrue();
        }
    }

    @Test
    void shouldFindTheBalancerByName() throws IOException {
        try (TestNode node = start("localhost");
                FtpLines client = FtpLines.connect(node.port(), header(1, CLIENT, 21))) {
            client.expect("220");
        }
    }

    @Test
    @Tag("security-case-29")
    @Tag("security-case-34")
    void shouldCloseConnectionsWithoutAHeader_afterAWhile() throws IOException {
        try (TestNode node = start("127.0.0.1");
                FtpLines silent = FtpLines.connect(node.port())) {
            assertThat(silent.isClosedByServer()).isTrue();
            assertThat(isClosed(node, new byte[0])).isTrue();
        }
    }

    @Test
    void shouldUseTheOneConnection_forClientsOnTheSamePort() throws IOException {
        try (TestNode node = start("127.0.0.1");
                FtpLines one = FtpLines.connect(node.port(), header(2, "192.0.2.1", 21));
                FtpLines two = FtpLines.connect(node.port(), header(2, "192.0.2.2", 21))) {
            store(node, one, "192.0.2.1", "one");
            store(node, two, "192.0.2.2", "two");
            assertThat(node.home().resolve("one")).hasContent("one");
            assertThat(node.home().resolve("two")).hasContent("two");
        }
    }

    private static void store(TestNode node, FtpLines client, String address, String name) throws IOException {
        client.expect("220");
        client.login();
        int port = client.extendedPassivePort();
        try (Socket data =
                new Socket(InetAddress.getLoopbackAddress(), node.node().dataPort())) {
            data.getOutputStream().write(header(2, address, port));
            client.command("STOR " + name, "150");
            data.getOutputStream().write(name.getBytes(StandardCharsets.US_ASCII));
        }
        client.expect("226");
    }

    private TestNode start(String trusted) {
        return TestNode.start(folder, Map.of(NodeSetting.BEHIND_PROXY, "true", NodeSetting.TRUSTED_PROXIES, trusted));
    }

    private static byte[] header(int version, String client, int port) {
        return version == 1 ? ProxyHeaders.v1(client, DIALLED, port) : ProxyHeaders.v2(client, DIALLED, port);
    }

    private static boolean isClosed(TestNode node, byte[] first) throws IOException {
        try (Socket data =
                new Socket(InetAddress.getLoopbackAddress(), node.node().dataPort())) {
            data.setSoTimeout(60_000);
            data.getOutputStream().write(first);
            return data.getInputStream().read() < 0;
        } catch (java.net.SocketException reset) {
            return true;
        }
    }
}
