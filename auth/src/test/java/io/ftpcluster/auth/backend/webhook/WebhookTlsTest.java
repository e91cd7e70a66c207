package io.ftpcluster.auth.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.JsonMapper;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookTlsTest {
    private static final byte[] GRANTED =
            "{\"username\": \"demo\", \"home\": \"/demo\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void believesOnlyTheAuthoritiesOfTheFile() throws Exception {
        TestAuthority certificate = TestAuthority.forHost("localhost");

        assertThat(login(certificate, certificate)).isInstanceOf(Verdict.Proven.class);
        assertThat(login(certificate, TestAuthority.forHost("localhost"))).isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void believesACertificateForItsHostOnly() throws Exception {
        TestAuthority elsewhere = TestAuthority.forHost("elsewhere.example");

        assertThat(login(elsewhere, elsewhere)).isInstanceOf(Verdict.CannotTell.class);
    }

    private Verdict login(TestAuthority shown, TestAuthority believed) throws Exception {
        HttpsServer server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setHttpsConfigurator(new HttpsConfigurator(shown.server()));
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, GRANTED.length);
            exchange.getResponseBody().write(GRANTED);
            exchange.close();
        });
        server.start();
        WebhookConfig config = new WebhookConfig(
                URI.create("https://localhost:" + server.getAddress().getPort() + "/"),
                Optional.empty(),
                TrustedAuthorities.of(Optional.of(believed.writePem(folder.resolve("authority.pem")))),
                Duration.ofMinutes(1),
                1);
        try (ApplicationContext context = ApplicationContext.run();
                WebhookBackend backend = new WebhookBackend(config, context.getBean(JsonMapper.class))) {
            return backend.verify(new AuthenticateRequest("demo", "demo", "192.0.2.1", "s1", true, null));
        } finally {
            server.stop(0);
        }
    }
}
