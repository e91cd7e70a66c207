package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Random;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS on data connections (RFC 4217 §9 and §10), and what goes on beside a transfer under TLS. */
class TlsDataTest extends TlsBed {
    private static final int PATIENCE_MILLIS = 60_000;
    private static final int BIG = 50_000_000;

    private FtpLines lines() {
        return client.lines();
    }

    private void logIn(Map<NodeSetting, String> settings, String... versions) throws IOException {
        start(settings, versions);
        client.secure().logIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldMoveEveryByte_whateverTheSize(String version) throws IOException {
        logIn(Map.of(), version);
        for (int size : new int[] {0, 1, 16_384, 16_385, 131_072, 5_000_001}) {
            byte[] content = new byte[size];
            new Random(size).nextBytes(content);
            client.store("f", content);
            assertThat(node.home().resolve("f")).hasBinaryContent(content);
            assertThat(client.retrieve("RETR f")).isEqualTo(content);
        }
    }

    @Test
    void shouldListAndConvertText() throws IOException {
        logIn(Map.of());
        lines().command("TYPE A", "200");
        client.store("text", "one\r\ntwo\r\n".repeat(20_000).getBytes(StandardCharsets.US_ASCII));
        assertThat(node.home().resolve("text")).hasContent("one\ntwo\n".repeat(20_000));
        assertThat(new String(client.retrieve("RETR text"), StandardCharsets.US_ASCII))
                .isEqualTo("one\r\ntwo\r\n".repeat(20_000));
        assertThat(new String(client.retrieve("MLSD"), StandardCharsets.US_ASCII))
                .contains(" text\r\n");
    }

    @Test
    void shouldSendDataInClear_afterProtC() throws IOException {
        logIn(Map.of());
        lines().command("PROT C", "200");
        Files.writeString(node.home().resolve("f"), "in clear");
        try (Socket data = client.dial()) {
            lines().command("RETR f", "150");
            assertThat(new String(data.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
                    .isEqualTo("in clear");
        }
        lines().expect("226");
    }

    @Test
    void shouldRefuseTransfersInClear_whenDataNeedsTls() throws IOException {
        start(Map.of(NodeSetting.TLS_DATA, "Required"));
        lines().login();
        lines().command("LIST", "521 Data connections need TLS");
        client.secure().logIn();
        lines().command("PROT C", "534");
        client.transfer();
    }

    @Test
    void shouldRefuseProtP_whenDataHasNoTls() throws IOException {
        start(Map.of(NodeSetting.TLS_DATA, "Off"));
        client.secure();
        lines().command("PBSZ 0", "200");
        lines().command("PROT P", "534");
    }

    /** The end of the connection is not the end of the file: whoever cuts it must not make half a file whole. */
    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldFailAnUpload_thatEndsWithoutCloseNotify(String version) throws IOException {
        logIn(Map.of(), version);
        try (Socket plain = client.dial()) {
            lines().command("STOR f", "150");
            SSLSocket data = client.over(plain);
            data.getOutputStream().write(new byte[100_000]);
            await().untilAsserted(() -> lines().command("STAT", "211 Running upload: 100000 bytes"));
            plain.shutdownOutput();
        }
        lines().expect("426");
        assertThat(node.home().resolve("f")).doesNotExist();
        client.transfer();
    }

    @Test
    void shouldSayThatTheHandshakeFailed_andGoOn() throws IOException {
        logIn(Map.of());
        try (Socket plain = client.dial()) {
            lines().command("STOR f", "150");
            plain.getOutputStream().write("this is no handshake".getBytes(StandardCharsets.US_ASCII));
            lines().expect("425 The TLS handshake");
        }
        assertThat(node.home().resolve("f")).doesNotExist();
        client.transfer();
    }

    /** Case 34. */
    @Test
    @Tag("security-case-34")
    void shouldNotWaitForAHandshakeForEver() throws IOException {
        logIn(Map.of(NodeSetting.STALL_TIMEOUT, "3s"));
        try (Socket plain = client.dial()) {
            lines().command("LIST", "150");
            lines().socket().setSoTimeout(PATIENCE_MILLIS);
            lines().expect("425 The TLS handshake of the data connection took too long");
            assertThat(plain.isClosed()).isFalse();
        }
        client.transfer();
    }

    /** Case 5, on the data connection. */
    @Test
    void shouldRefuseAnotherApplicationProtocol() throws IOException {
        logIn(Map.of());
        try (Socket plain = client.dial()) {
            lines().command("LIST", "150");
            SSLSocket data = client.over(plain);
            SSLParameters web = data.getSSLParameters();
            web.setApplicationProtocols(new String[] {"http/1.1"});
            data.setSSLParameters(web);
            assertThatThrownBy(data::startHandshake).hasMessageContaining("no_application_protocol");
        }
        lines().expect("425");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldAbortADownload_thatTheClientDoesNotRead(String version) throws IOException {
        logIn(Map.of(), version);
        Files.write(node.home().resolve("big"), new byte[BIG]);
        try (Socket plain = client.dial()) {
            lines().command("RETR big", "150");
            SSLSocket data = client.over(plain);
            data.getInputStream().read();
            await().untilAsserted(() ->
                    assertThat(lines().command("STAT", "211 Running download")).doesNotContain(": 0 bytes"));
            lines().command("NOOP", "200");
            lines().command("ABOR", "426");
            lines().expect("226");
            assertThatThrownBy(() -> data.getInputStream().readAllBytes())
                    .as("what arrived must not look complete")
                    .isInstanceOf(IOException.class);
        }
        client.transfer();
    }

    @Test
    void shouldAbortAnUpload_andADownloadInItsHandshake() throws IOException {
        logIn(Map.of());
        try (Socket plain = client.dial()) {
            lines().command("STOR f", "150");
            SSLSocket data = client.over(plain);
            data.getOutputStream().write(new byte[1000]);
            await().untilAsserted(() -> lines().command("STAT", "211 Running upload: 1000 bytes"));
            lines().command("ABOR", "426");
            lines().expect("226");
        }
        assertThat(node.home().resolve("f")).doesNotExist();
        try (Socket plain = client.dial()) {
            lines().command("LIST", "150");
            lines().command("ABOR", "426");
            lines().expect("226");
            assertThat(plain.isClosed()).isFalse();
        }
    }

    @Test
    void shouldFinishTheTransfer_whenTheClientQuits() throws IOException {
        logIn(Map.of());
        try (Socket plain = client.dial()) {
            lines().command("STOR f", "150");
            lines().send("QUIT");
            try (SSLSocket data = client.over(plain)) {
                data.getOutputStream().write(new byte[10]);
            }
        }
        lines().expect("226");
        lines().expect("221");
        assertThat(lines().isClosedByServer()).isTrue();
        assertThat(node.home().resolve("f")).hasSize(10);
    }
}
