package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The traps of TLS on a control connection that servers have fallen into, seen from a client that sets them. */
class TlsTrapsTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @SuppressWarnings("NullAway.Init")
    private FtpLines client;

    @BeforeEach
    void connect() throws Exception {
        node = TestNode.start(folder, new TestTls(folder).settings(Map.of()));
        client = FtpLines.connect(node.port());
        client.expect("220");
    }

    @AfterEach
    void end() throws IOException {
        client.close();
        node.close();
    }

    @Test
    @Tag("security-case-1")
    void shouldForgetWhatWasSentInClear_behindAuth() throws Exception {
        client.sendRaw("AUTH TLS\r\nUSER demo\r\nPASS demo\r\nMKD injected\r\n".getBytes(StandardCharsets.US_ASCII));
        client.expect("234");
        client.secure(tls(client.socket()));
        client.command("PWD", "530");
        client.login();
        client.command("CWD injected", "550");
    }

    @Test
    @Tag("security-case-6")
    void shouldNotRenegotiate() throws Exception {
        client.command("AUTH TLS", "234");
        SSLSocket safe = tls(client.socket());
        safe.setEnabledProtocols(new String[] {"TLSv1.2"});
        client.secure(safe);
        client.command("USER demo", "331");
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> {
            safe.startHandshake();
            client.command("PASS demo", "230");
        });
    }

    @Test
    @Tag("security-case-7")
    void shouldStaySafe_whenTheClientWantsToGoBackToClear() throws Exception {
        client.command("AUTH TLS", "234");
        client.secure(tls(client.socket()));
        client.command("CCC", "5");
        client.login();
        client.command("CCC", "5");
        client.command("PWD", "257");
    }

    private static SSLSocket tls(Socket clear) throws IOException, GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Trusting()}, null);
        return (SSLSocket) context.getSocketFactory().createSocket(clear, "localhost", clear.getPort(), true);
    }

    // What is tested here is not who the server is.
    private static final class Trusting implements X509TrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String authType) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
