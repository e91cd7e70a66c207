package io.ftpcluster.auth.support;

import io.ftpcluster.auth.AuthConfig;
import io.ftpcluster.auth.AuthServer;
import io.ftpcluster.auth.redis.RedisConfig;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;

/** One copy of the service with the users of the contract's fixtures, and a Redis that others may share. */
public final class TestService implements AutoCloseable {
    /** Whom Redis takes the service for. */
    public static final String REDIS_USER = "auth";

    /** What Redis asks for. */
    public static final String REDIS_PASSWORD = "geheim";

    public static final String ADMIN_TOKEN = "the-admin-token";

    /** Settings under which a burst is slowed down by nothing. */
    public static final Map<AuthSetting, String> QUICK = Map.of(
            AuthSetting.PARALLEL_CHECKS, "2",
            AuthSetting.MAX_WAITING, "1000",
            AuthSetting.MAX_WAIT, "1m",
            AuthSetting.FAILURE_DELAY, "1ms",
            AuthSetting.DENIAL_TIME, "1ms");

    /**
     * How long an answer of Redis may take here: longer than in service, where a login waits for it. On a loaded machine a
     * second may pass between any two lines, and what was not counted then would look like a mistake.
     */
    public static final Duration REDIS_PATIENCE = Duration.ofMinutes(1);

    private static final String LONG_PATIENCE_MILLIS = "120000";
    private static final String NODES_TOKEN = "the-token";

    private final HttpClient client = HttpClient.newHttpClient();
    private final AuthServer server;

    private TestService(AuthServer server) {
        this.server = server;
    }

    /** Starts one that keeps its files in a folder of its own. */
    public static TestService start(Path folder, RedisServer redis, Map<AuthSetting, String> settings)
            throws IOException {
        Path own = Files.createTempDirectory(folder, "auth");
        Map<String, String> environment = new HashMap<>();
        environment.put(AuthSetting.PORT.variable(), "0");
        environment.put(AuthSetting.USERS_FILE.variable(), users(own).toString());
        environment.put(AuthSetting.TOKEN_FILE.variable(), file(own, "token", NODES_TOKEN));
        environment.put(AuthSetting.ADMIN_TOKEN_FILE.variable(), file(own, "admin-token", ADMIN_TOKEN));
        environment.put(AuthSetting.REDIS.variable(), "redis://" + REDIS_USER + "@127.0.0.1:" + redis.port());
        environment.put(AuthSetting.REDIS_PASSWORD_FILE.variable(), file(own, "redis-password", REDIS_PASSWORD));
        environment.put(AuthSetting.CLUSTER.variable(), "ftp/files");
        settings.forEach((setting, value) -> environment.put(setting.variable(), value));
        return new TestService(AuthServer.start(patient(AuthConfig.from(environment))));
    }

    private static AuthConfig patient(AuthConfig config) {
        return new AuthConfig(
                config.port(),
                config.backends(),
                config.tokenFile(),
                config.adminTokenFile(),
                config.limits(),
                config.redis().map(TestService::patient),
                config.bans(),
                config.delay(),
                config.linger());
    }

    private static RedisConfig patient(RedisConfig config) {
        return new RedisConfig(
                config.connection(), config.passwordFile(), config.authorities(), config.cluster(), REDIS_PATIENCE);
    }

    private static Path users(Path folder) throws IOException {
        Path users = folder.resolve("users.json");
        try (var fixture = TestService.class.getResourceAsStream("/contract/users.json")) {
            Files.copy(Objects.requireNonNull(fixture), users);
        }
        return users;
    }

    private static String file(Path folder, String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n").toString();
    }

    public int port() {
        return server.port();
    }

    /** What a node is answered: the body of the answer. */
    public String login(String username, String password, String address) {
        return loginLater(username, password, address).join();
    }

    /** The same, without waiting. */
    public CompletableFuture<String> loginLater(String username, String password, String address) {
        String body = "{\"username\":\"%s\",\"password\":\"%s\",\"clientAddress\":\"%s\",\"sessionId\":\"s1\"}"
                .formatted(username, password, address);
        HttpRequest request = request(AuthApi.AUTHENTICATE_PATH, NODES_TOKEN)
                .header(AuthApi.PATIENCE_HEADER, LONG_PATIENCE_MILLIS)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
    }

    /** What a node is answered that asks whether somebody with a session may stay: the body of the answer. */
    public String standing(String username, String address) throws Exception {
        String body = "{\"sessions\":[{\"username\":\"%s\",\"clientAddress\":\"%s\"}]}".formatted(username, address);
        HttpRequest request = request(AuthApi.STANDING_PATH, NODES_TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString()).body();
    }

    /** All measurements. */
    public String metrics() throws Exception {
        return client.send(request("/metrics", "").GET().build(), BodyHandlers.ofString())
                .body();
    }

    /** Asks the admin API. */
    public HttpResponse<String> admin(String method, String path, String body) throws Exception {
        HttpRequest request = request(path, ADMIN_TOKEN)
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    /** A request to a path, with a token. */
    public HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Content-Type", "application/json")
                .header(AuthApi.TOKEN_HEADER, AuthApi.TOKEN_SCHEME + token);
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
