package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.FtpsClient;
import io.ftpcluster.node.support.ProxyHeaders;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;

/** The port where the handshake comes first. */
class ImplicitTlsTest extends TlsBed {
    private static final String CLIENT = "192.0.2.7";
    private static final String DIALLED = "203.0.113.1";

    @Test
    void shouldGreetAfterTheHandshake_andProtectData() throws Exception {
        start(Map.of(NodeSetting.TLS, "Required", NodeSetting.TLS_IMPLICIT_PORT, Integer.toString(LocalPorts.free())));
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), node.node().implicitPort());
        try (FtpsClient safe = FtpsClient.implicit(plain, context)) {
            safe.lines().login();
            safe.lines().command("TYPE I", "200");
            safe.transfer();
            safe.lines().command("AUTH TLS", "503");
            safe.lines().command("PROT P", "200");
            safe.transfer();
        }
    }

    @Test
    void shouldCloseAConnection_thatBeginsInClear() throws IOException {
        start(Map.of(NodeSetting.TLS_IMPLICIT_PORT, Integer.toString(LocalPorts.free())));
        try (FtpLines clear = FtpLines.connect(node.node().implicitPort())) {
            clear.send("USER demo");
            assertThatThrownBy(() -> clear.expect("220")).isInstanceOfAny(IOException.class, AssertionError.class);
        }
    }

    /** Behind a balancer the PROXY header comes before the handshake, on control and on data. */
    @Test
    void shouldTakeTheHeaderFirst_thenTheHandshake() throws Exception {
        startBehindABalancer();
        Socket plain = new Socket(InetAddress.getLoopbackAddress(), node.node().implicitPort());
        plain.getOutputStream().write(ProxyHeaders.v2(CLIENT, DIALLED, 990));
        try (FtpsClient safe = FtpsClient.implicit(plain, context)) {
            safe.lines().login();
            safe.lines().command("TYPE I", "200");
            int port = safe.lines().extendedPassivePort();
            Socket behind = FtpsClient.socketAt(node.node().dataPort(), plain.getPort());
            behind.getOutputStream().write(ProxyHeaders.v2(CLIENT, DIALLED, port));
            safe.lines().command("STOR f", "150");
            try (SSLSocket data = safe.over(behind)) {
                data.startHandshake();
                data.getOutputStream().write(new byte[100]);
            }
            safe.lines().expect("226");
            assertThat(node.home().resolve("f")).hasSize(100);
        }
    }

    private void startBehindABalancer() throws IOException {
        node = TestNode.start(
                folder,
                tls.settings(Map.of(
                        NodeSetting.BEHIND_PROXY,
                        "true",
                        NodeSetting.TRUSTED_PROXIES,
                        "127.0.0.1",
                        NodeSetting.TLS_SESSION_REUSE,
                        "Require",
                        NodeSetting.TLS_IMPLICIT_PORT,
                        Integer.toString(LocalPorts.free()))));
    }
}
