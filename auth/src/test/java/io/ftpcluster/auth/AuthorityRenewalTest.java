package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.ftpcluster.auth.tls.TestAuthority;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate of another authority, and the file that names it: the running service takes both. */
class AuthorityRenewalTest {
    private static final byte[] GRANTED =
            "{\"username\": \"demo\", \"home\": \"/demo\"}".getBytes(StandardCharsets.UTF_8);

    private final TestAuthority former = TestAuthority.ofMany();
    private final TestAuthority renewed = TestAuthority.ofMany();

    @TempDir
    Path folder;

    private HttpsServer webhook;

    @BeforeEach
    void startWebhook() throws Exception {
        webhook = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        webhook.setHttpsConfigurator(
                new HttpsConfigurator(renewed.signed("localhost").server()));
        webhook.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, GRANTED.length);
            exchange.getResponseBody().write(GRANTED);
            exchange.close();
        });
        webhook.start();
    }

    @AfterEach
    void stopWebhook() {
        webhook.stop(0);
    }

    @Test
    void aChangedFileOfAuthoritiesIsBelievedWithoutARestart() throws Exception {
        Path authorities = former.writePem(folder.resolve("ca.crt"));
        AuthServer server = AuthServer.start(AuthConfig.from(settings(authorities)));
        try (HttpClient client = HttpClient.newHttpClient()) {
            assertThat(login(client, server)).isEqualTo(AuthApi.UNAVAILABLE_STATUS);

            renewed.writePem(authorities);

            await().untilAsserted(() -> assertThat(login(client, server)).isEqualTo(AuthApi.GRANTED_STATUS));
        } finally {
            server.close();
        }
    }

    private Map<String, String> settings(Path authorities) {
        Map<AuthSetting, String> settings = Map.of(
                AuthSetting.PORT, "0",
                AuthSetting.TOKEN_REQUIRED, "false",
                AuthSetting.BACKENDS, "webhook",
                AuthSetting.WEBHOOK_URL,
                        "https://localhost:" + webhook.getAddress().getPort() + "/",
                AuthSetting.WEBHOOK_CA_FILE, authorities.toString());
        Map<String, String> environment = new HashMap<>();
        settings.forEach((setting, value) -> environment.put(setting.variable(), value));
        return environment;
    }

    private static int login(HttpClient client, AuthServer server) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.port() + AuthApi.AUTHENTICATE_PATH))
                .header("Content-Type", "application/json")
                .POST(
                        BodyPublishers.ofString(
                                "{\"username\":\"demo\",\"password\":\"demo\",\"clientAddress\":\"192.0.2.7\",\"sessionId\":\"s1\"}"))
                .build();
        return client.send(request, BodyHandlers.discarding()).statusCode();
    }
}
