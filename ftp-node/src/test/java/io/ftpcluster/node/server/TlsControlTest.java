package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.FtpsClient;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** TLS on control connections: RFC 4217 §4 to §9, and security cases 1, 5, 6, 7 and 34. */
class TlsControlTest extends TlsBed {
    private static final int PATIENCE_MILLIS = 60_000;

    private FtpLines lines() {
        return client.lines();
    }

    /** Case 1, CVE-2011-1575: what somebody put behind AUTH in clear must not become a command, nor a part of one. */
    @Test
    @Tag("security-case-1")
    void shouldDropEverythingThatCameBeforeTheHandshake() throws IOException {
        start(Map.of());
        lines().sendRaw("AUTH TLS\r\nUSER demo\r\nPASS demo\r\nDELE x\r\nUS".getBytes(StandardCharsets.US_ASCII));
        lines().expect("234");
        lines().secure(client.over(lines().socket()));
        lines().command("ER demo", "500");
        lines().command("PASS demo", "503");
        lines().command("PWD", "530");
        client.logIn();
        lines().command("PWD", "257");
    }

    @Test
    @Tag("security-case-1")
    void shouldForgetTheLoginAndTheProtection_withAuth() throws IOException {
        start(Map.of());
        lines().login();
        client.secure();
        lines().command("PWD", "530");
        lines().command("PROT P", "503 Use PBSZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLS", "tls", "TLS-C", "SSL", "TLS-P"})
    void shouldKnowTheNamesOfTls(String name) throws IOException {
        start(Map.of());
        lines().command("AUTH " + name, "234");
        lines().secure(client.over(lines().socket()));
        lines().login();
        boolean dataToo = name.equals("SSL") || name.equals("TLS-P");
        assertThat(lines().command("STAT", "211"))
                .contains(dataToo ? "Data connections with TLS" : "Data connections in clear", "TLSv1.3");
    }

    @Test
    void shouldAnswerTheSecurityVerbsInEveryState() throws IOException {
        start(Map.of(NodeSetting.MAX_COMMANDS_BEFORE_LOGIN, "0"));
        assertThat(lines().command("FEAT", "211")).contains("\n AUTH TLS\n", "\n PBSZ\n", "\n PROT\n");
        lines().command("AUTH KERBEROS_V4", "504");
        lines().command("AUTH", "501");
        for (String early : List.of("PBSZ 0", "PROT P", "CCC", "ADAT x", "MIC x", "CONF x", "ENC x")) {
            lines().command(early, "503");
        }
        client.secure();
        lines().command("AUTH TLS", "503");
        lines().command("PROT P", "503");
        lines().command("PBSZ x", "501");
        lines().command("PBSZ 1024", "200 PBSZ=0");
        lines().command("PROT C", "200");
        lines().command("PROT S", "536");
        lines().command("PROT E", "536");
        lines().command("PROT X", "504");
        lines().command("prot p", "200");
        lines().command("ADAT x", "503");
        for (String never : List.of("MIC x", "CONF x", "ENC x")) {
            lines().command(never, "537");
        }
    }

    /** Case 7: there is no way back to clear. */
    @Test
    @Tag("security-case-7")
    void shouldRefuseCcc_andGoOnSafely() throws IOException {
        start(Map.of());
        client.secure().logIn();
        lines().command("CCC", "533");
        lines().command("NOOP", "200");
        lines().command("REIN", "220");
        lines().login();
        lines().command("TYPE I", "200");
        client.transfer();
    }

    @Test
    void shouldRefuseLoginsInClear_beforeThePasswordIsSent() throws IOException {
        start(Map.of(NodeSetting.TLS, "Required"));
        lines().command("USER demo", "534 This server takes logins over TLS only");
        lines().command("PASS demo", "534");
        lines().command("FEAT", "211");
        client.secure().logIn();
        client.transfer();
    }

    /** Case 5, CVE-2021-3618: a handshake that was meant for another protocol does not end here. */
    @Test
    @Tag("security-case-5")
    void shouldRefuseAnotherApplicationProtocol() throws IOException {
        start(Map.of());
        lines().command("AUTH TLS", "234");
        SSLSocket web = client.over(lines().socket());
        offer(web, "h2", "http/1.1");
        assertThatThrownBy(web::startHandshake).hasMessageContaining("no_application_protocol");
        client.close();
        client = connect();
        lines().command("AUTH TLS", "234");
        SSLSocket ftp = client.over(lines().socket());
        offer(ftp, "ftp");
        lines().secure(ftp);
        assertThat(ftp.getApplicationProtocol()).isEqualTo("ftp");
        client.logIn();
    }

    private static void offer(SSLSocket socket, String... protocols) {
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(protocols);
        socket.setSSLParameters(parameters);
    }

    @Test
    @Tag("security-case-5")
    void shouldCheckTheNameThatTheClientAsksFor() throws Exception {
        start(Map.of(NodeSetting.TLS_SERVER_NAMES, "ftp.example.org, *.files.example.org"));
        for (String known : List.of("ftp.example.org", "FTP.example.ORG", "a.files.example.org", "")) {
            reconnect();
            lines().secure(named(known));
            client.logIn();
        }
        for (String unknown : List.of("ftp.example.com", "a.b.files.example.org", "xftp.example.org")) {
            reconnect();
            assertThatThrownBy(named(unknown)::startHandshake).hasMessageContaining("unrecognized_name");
        }
    }

    // With a session cache of its own: a session that is resumed asks for its first name again.
    private void reconnect() throws Exception {
        client.close();
        client = FtpsClient.connect(node.port(), tls.client());
    }

    private SSLSocket named(String host) throws IOException {
        lines().command("AUTH TLS", "234");
        SSLSocket socket = client.over(lines().socket());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setServerNames(host.isEmpty() ? List.of() : List.of(new SNIHostName(host)));
        socket.setSSLParameters(parameters);
        return socket;
    }

    /** Case 5: a browser's request ends the connection, and what it carries is not looked at. */
    @ParameterizedTest
    @Tag("security-case-5")
    @ValueSource(strings = {"GET / HTTP/1.1", "POST /x HTTP/1.1", "HEAD / HTTP/1.0", "OPTIONS * HTTP/1.1"})
    void shouldCloseTheConnection_whenTheClientSpeaksHttp(String request) throws IOException {
        start(Map.of());
        client.secure();
        lines().send(request + "\r\nHost: x\r\n\r\nUSER demo\r\nPASS demo");
        lines().expect("421 This is FTP");
        assertThat(lines().isClosedByServer()).isTrue();
    }

    /** Case 6: no second handshake (CVE-2009-3555). */
    @Test
    @Tag("security-case-6")
    void shouldRefuseToRenegotiate() throws IOException {
        start(Map.of(), "TLSv1.2");
        client.secure().logIn();
        SSLSocket socket = (SSLSocket) lines().socket();
        assertThatThrownBy(() -> {
                    socket.startHandshake();
                    lines().command("NOOP", "200");
                })
                .isInstanceOf(IOException.class);
    }

    @Test
    void shouldSpeakTls13Only_whenThatIsTheOldest() throws IOException {
        start(Map.of(NodeSetting.TLS_MIN_VERSION, "1.3"), "TLSv1.2");
        lines().command("AUTH TLS", "234");
        assertThatThrownBy(client.over(lines().socket())::startHandshake).hasMessageContaining("protocol_version");
    }

    /** Case 34: whoever does not shake hands is not waited for. */
    @Test
    @Tag("security-case-34")
    void shouldCloseTheConnection_whenTheHandshakeDoesNotCome() throws IOException {
        start(Map.of());
        lines().socket().setSoTimeout(PATIENCE_MILLIS);
        lines().command("AUTH TLS", "234");
        assertThat(lines().isClosedByServer()).isTrue();
    }

    @Test
    void shouldCloseTheConnection_whenClearTextComesForTheHandshake() throws IOException {
        start(Map.of());
        lines().command("AUTH TLS", "234");
        lines().send("USER demo");
        assertThatThrownBy(() -> lines().command("PASS demo", "230")).isInstanceOfAny(IOException.class, Error.class);
    }
}
