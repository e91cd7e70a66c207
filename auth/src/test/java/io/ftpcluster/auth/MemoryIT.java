package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.support.ServiceProcess;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** The service with the heap of a pod by default, on a machine with many cores. */
class MemoryIT {
    private static final int LOGINS = 40;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @ParameterizedTest(name = "hashes of {0} KiB")
    @ValueSource(ints = {19 * 1024, 64 * 1024})
    void outlivesABurstOfLogins(int kibibytes) throws Exception {
        String hash = new Argon2PasswordEncoder(16, 32, 1, kibibytes, 1).encode("demo");
        Path users = Files.writeString(folder.resolve("users.json"), """
                {"users": [{"username": "demo", "passwordHash": "%s", "home": "/demo"}]}""".formatted(hash));
        Map<AuthSetting, String> settings =
                Map.of(AuthSetting.USERS_FILE, users.toString(), AuthSetting.MAX_WAIT, "10m");

        try (ServiceProcess service = ServiceProcess.start(
                folder,
                settings,
                "-XX:+UseSerialGC",
                "-Xmx192m",
                "-XX:ActiveProcessorCount=16",
                "-XX:+ExitOnOutOfMemoryError")) {
            int port = service.port();
            // From addresses of their own, else they would wait for each other.
            assertThat(Stream.iterate(0, i -> i < LOGINS, i -> i + 1)
                            .map(i -> login(port, i))
                            .toList())
                    .extracting(CompletableFuture::join)
                    .containsOnly(AuthApi.GRANTED_STATUS);
            assertThat(service.isAlive()).isTrue();
        }
    }

    private CompletableFuture<Integer> login(int port, int number) {
        String body = """
                {"username": "demo", "password": "demo", "clientAddress": "192.0.2.%d", "sessionId": "s1"}""".formatted(number);
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + AuthApi.AUTHENTICATE_PATH))
                .header("Content-Type", "application/json")
                .header(AuthApi.PATIENCE_HEADER, "1200000")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::statusCode);
    }
}
