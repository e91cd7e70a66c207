package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpsClient;
import io.ftpcluster.node.support.TestTls;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Certificates that clients show. */
class TlsClientCertificateTest extends TlsBed {
    private Map<NodeSetting, String> settings(String mode, String reuse) {
        return Map.of(
                NodeSetting.TLS_CLIENT_AUTH,
                mode,
                NodeSetting.TLS_CLIENT_CA_FILE,
                tls.authorityFile().toString(),
                NodeSetting.TLS_SESSION_REUSE,
                reuse);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldKnowWhoTheClientIs(String version) throws Exception {
        context = tls.context(tls.issue("CN=robot,O=Example"));
        start(settings("Required", "Require"), version);
        client.secure().logIn();
        assertThat(client.lines().command("STAT", "211")).contains("client CN=robot,O=Example");
        client.transfer();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldRefuseAClientWithoutCertificate_whenOneIsRequired(String version) throws Exception {
        start(settings("Required", "Prefer"), version);
        client.lines().command("AUTH TLS", "234");
        SSLSocket socket = client.over(client.lines().socket());
        // With TLS 1.3 the client's handshake is over before the server has looked at the certificate.
        assertThatThrownBy(() -> {
                    client.lines().secure(socket);
                    client.lines().command("NOOP", "200");
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldTakeAClientWithoutCertificate_whenOneIsOptional_butNotWithABadOne() throws Exception {
        start(settings("Optional", "Prefer"));
        client.secure().logIn();
        client.transfer();
        TestTls others = new TestTls(Files.createDirectories(folder.resolve("others")));
        try (FtpsClient stranger = FtpsClient.connect(node.port(), tls.context(others.issue("CN=stranger")))) {
            assertThatThrownBy(() -> {
                        stranger.secure();
                        stranger.lines().command("NOOP", "200");
                    })
                    .isInstanceOf(IOException.class);
        }
    }

    /** Security case 3: a data connection is as good as the control connection it belongs to. */
    @Test
    void shouldRefuseDataOfAnotherCertificate() throws Exception {
        context = tls.context(tls.issue("CN=one"));
        start(settings("Required", "Prefer"));
        client.secure().logIn();
        FtpsClient other = FtpsClient.connect(node.port(), tls.context(tls.issue("CN=two")));
        try (other;
                Socket plain = client.dial()) {
            client.lines().command("STOR f", "150");
            SSLSocket data = other.over(plain);
            data.startHandshake();
            client.lines().expect("522 The data connection must show the client certificate");
        }
        assertThat(node.home().resolve("f")).doesNotExist();
        client.transfer();
    }
}
