package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.ServiceProcess;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Callers hear later than the service itself that it ends. */
class LingerIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void stillAnswersNewCallers_whenItIsToldToEnd_andEndsThen() throws Exception {
        // given
        String hash = new Argon2PasswordEncoder(16, 32, 1, 1024, 1).encode("demo");
        Path users = Files.writeString(folder.resolve("users.json"), """
                {"users": [{"username": "demo", "passwordHash": "%s", "home": "/demo"}]}""".formatted(hash));
        Map<AuthSetting, String> settings = Map.of(AuthSetting.USERS_FILE, users.toString(), AuthSetting.LINGER, "10s");
        try (ServiceProcess service = ServiceProcess.start(folder, settings)) {
            int port = service.port();

            // when
            service.tellToEnd();

            // then
            assertThat(logIn(port)).isEqualTo(AuthApi.GRANTED_STATUS);
            await().until(() -> !service.isAlive());
        }
    }

    private static int logIn(int port) throws Exception {
        String body = """
                {"username": "demo", "password": "demo", "clientAddress": "192.0.2.1", "sessionId": "s1"}""";
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + AuthApi.AUTHENTICATE_PATH))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (HttpClient caller = HttpClient.newHttpClient()) {
            return caller.send(request, BodyHandlers.ofString()).statusCode();
        }
    }
}
