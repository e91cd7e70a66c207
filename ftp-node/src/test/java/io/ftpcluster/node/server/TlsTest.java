package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS on control and data connections, byte by byte. */
class TlsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestTls tls;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private FtpLines client;

    @BeforeEach
    void makeCertificates() throws Exception {
        tls = new TestTls(folder);
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        node.close();
    }

    private void start(Map<NodeSetting, String> settings) throws IOException {
        node = TestNode.start(folder, tls.settings(settings));
        client = FtpLines.connect(node.port());
        client.expect("220");
    }

    private void secure() throws IOException {
        client.command("AUTH TLS", "234");
        client.secure(tls.over(client.socket()));
    }

    private void logInSecurely() throws IOException {
        secure();
        client.login();
        client.command("PBSZ 0", "200 PBSZ=0");
        client.command("PROT P", "200");
        client.command("TYPE I", "200");
    }

    private Socket dial() throws IOException {
        return TestTls.dial(client.extendedPassivePort(), node.port());
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldUploadAndDownload_resumingEachTime(String version) throws IOException {
        tls.only(version);
        start(Map.of(NodeSetting.TLS_SESSION_REUSE, "Require"));
        logInSecurely();
        byte[] content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        for (int i = 0; i < 6; i++) {
            try (Socket plain = dial()) {
                client.command("STOR f", "150");
                try (SSLSocket data = tls.over(plain)) {
                    data.getOutputStream().write(content);
                }
            }
            client.expect("226");
            assertThat(node.home().resolve("f")).hasBinaryContent(content);
            try (Socket plain = dial()) {
                client.command("RETR f", "150");
                SSLSocket data = tls.over(plain);
                assertThat(data.getInputStream().readAllBytes()).isEqualTo(content);
            }
            client.expect("226");
        }
    }
}
