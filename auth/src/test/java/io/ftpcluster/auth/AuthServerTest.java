package io.ftpcluster.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The service as a node meets it: over HTTP, on a free port. */
class AuthServerTest {
    private static final String TOKEN = "the-token";

    @TempDir
    Path directory;

    private final HttpClient client = HttpClient.newHttpClient();
    private Path users;
    private AuthServer server;

    @BeforeEach
    void startWithUsers() throws IOException {
        users = directory.resolve("users.json");
        writeUsers();
        server = start();
    }

    @AfterEach
    void stop() {
        server.close();
        client.close();
    }

    @Test
    void grantsWithHomeAndPermissions() throws Exception {
        HttpResponse<String> response = login("demo", "demo");

        assertThat(response.statusCode()).isEqualTo(AuthApi.GRANTED_STATUS);
        assertThat(response.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(response.body()).contains("\"username\":\"demo\"", "\"home\":\"/demo\"", "\"LIST\"", "\"READ\"");
    }

    @Test
    @Tag("security-case-33")
    void answersWrongPasswordsAndUnknownNamesAlike() throws Exception {
        HttpResponse<String> wrong = login("demo", "wrong");
        HttpResponse<String> unknown = login("nobody", "demo");

        assertThat(wrong.statusCode()).isEqualTo(AuthApi.DENIED_STATUS);
        assertThat(unknown.statusCode()).isEqualTo(AuthApi.DENIED_STATUS);
        assertThat(wrong.body()).isEqualTo("{\"reason\":\"BAD_CREDENTIALS\"}").isEqualTo(unknown.body());
        assertThat(login("guest", "guest").body()).isEqualTo("{\"reason\":\"SECOND_FACTOR\"}");
    }

    @Test
    void cannotTellUntilTheUsersAreThereAndThenCan() throws Exception {
        // given
        server.close();
        Files.delete(users);
        server = start();

        // when no users are known, then
        assertThat(get("/health/liveness").statusCode()).isEqualTo(200);
        assertThat(get("/health/readiness").statusCode()).isEqualTo(503);
        assertThat(login("demo", "demo").statusCode()).isEqualTo(AuthApi.UNAVAILABLE_STATUS);
        assertThat(login("demo", "demo").body()).contains("users.json does not exist");

        // when they come, then
        writeUsers();
        await().untilAsserted(
                        () -> assertThat(get("/health/readiness").statusCode()).isEqualTo(200));

        assertThat(login("demo", "demo").statusCode()).isEqualTo(AuthApi.GRANTED_STATUS);
    }

    @Test
    void startsWhileTheDirectoryAndTheWebhookAreAway() throws Exception {
        // given
        server.close();

        // when
        server = start(Map.of(
                AuthSetting.BACKENDS.variable(), "users,ldap,webhook",
                AuthSetting.LDAP_URL.variable(), "ldaps://nowhere.invalid",
                AuthSetting.LDAP_BASE_DN.variable(), "dc=example",
                AuthSetting.WEBHOOK_URL.variable(), "https://nowhere.invalid"));

        // then
        assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
        assertThat(login("demo", "demo").statusCode()).isEqualTo(AuthApi.GRANTED_STATUS);
        assertThat(login("somebody", "else").statusCode()).isEqualTo(AuthApi.UNAVAILABLE_STATUS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer wrong", "Bearer ", "Basic dGhlLXRva2Vu", "the-token"})
    void refusesCallersWithoutTheToken(String header) throws Exception {
        HttpRequest request =
                post(body("demo", "demo")).setHeader("Authorization", header).build();

        HttpResponse<String> response = client.send(request, BodyHandlers.ofString());

        assertThat(response.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{}", "{\"username\":\"demo\"}", "{\"username\":null,\"password\":null}"})
    void callsAnIncompleteQuestionABadRequest(String body) throws Exception {
        assertThat(client.send(post(body).build(), BodyHandlers.ofString()).statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesAnEndlessQuestion() throws Exception {
        assertThat(login("demo", "x".repeat(100_000)).statusCode()).isEqualTo(413);
        assertThat(login("demo", "x".repeat(5_000)).statusCode()).isEqualTo(AuthApi.DENIED_STATUS);
    }

    @Test
    void refusesAQuestionThatDoesNotSayHowLongItIs() throws Exception {
        String question = body("demo", "x".repeat(100_000));
        HttpRequest chunked = post("").POST(HttpRequest.BodyPublishers.ofInputStream(
                        () -> new ByteArrayInputStream(question.getBytes(StandardCharsets.UTF_8))))
                .build();

        assertThat(client.send(chunked, BodyHandlers.ofString()).statusCode()).isEqualTo(411);
        assertThat(login("demo", "demo").statusCode()).isEqualTo(AuthApi.GRANTED_STATUS);
    }

    @Test
    void tellsWhoseSessionsMustEnd() throws Exception {
        HttpResponse<String> response = standing("admin", "guest", "nobody");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body())
                .contains("{\"username\":\"guest\",\"clientAddress\":\"192.0.2.1\",", "\"nobody\"")
                .doesNotContain("admin");
    }

    @Test
    void tellsWhatHasChangedForSessionsThatRun() throws Exception {
        // given
        String mark = login("demo", "demo").body().replaceFirst(".*\"mark\":\"([^\"]+)\".*", "$1");
        String sessions = "{\"sessions\":[{\"username\":\"demo\",\"clientAddress\":\"192.0.2.1\",\"mark\":\"%s\"}]}"
                .formatted(mark);
        assertThat(ask(sessions)).isEqualTo("{\"ended\":[],\"outdated\":[],\"renewed\":[]}");

        // when
        rewrite("\"LIST\", \"READ\"", "\"LIST\"");

        // then
        await().untilAsserted(() -> assertThat(ask(sessions))
                .contains("\"ended\":[],\"outdated\":[],\"renewed\":[{", "\"permissions\":[\"LIST\"]"));

        // when
        rewrite("\"home\": \"/demo\"", "\"home\": \"/elsewhere\"");

        // then
        await().untilAsserted(() -> assertThat(ask(sessions))
                .contains("\"ended\":[],\"outdated\":[{\"username\":\"demo\"", "\"renewed\":[]"));
    }

    @Test
    void tellsTheFateOfThousandsInOneAnswer() throws Exception {
        String[] nobodies =
                IntStream.range(0, 5000).mapToObj(i -> "nobody-" + i).toArray(String[]::new);

        HttpResponse<String> response = standing(nobodies);

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("nobody-0", "nobody-4999");
    }

    @Test
    void endsNobodyWhileNoUsersAreLoaded() throws Exception {
        server.close();
        Files.delete(users);
        server = start();

        assertThat(standing("demo", "nobody").body()).isEqualTo("{\"ended\":[],\"outdated\":[],\"renewed\":[]}");
    }

    @Test
    void tellsStrangersNothingOfUsers() throws Exception {
        HttpRequest request = post(AuthApi.STANDING_PATH, "{\"sessions\":[]}")
                .setHeader(AuthApi.TOKEN_HEADER, "Bearer wrong")
                .build();

        assertThat(client.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(403);
    }

    @Test
    void countsAttempts() throws Exception {
        login("demo", "demo");
        login("demo", "wrong");

        assertThat(get("/metrics").body())
                .contains("ftpcluster_auth_attempts_seconds_count{result=\"granted\"} 1")
                .contains("ftpcluster_auth_attempts_seconds_count{result=\"denied\"} 1");
    }

    @Test
    void offersNothingElse() throws Exception {
        for (String path : new String[] {"/beans", "/env", "/routes", "/loggers", "/threaddump", "/"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private AuthServer start() throws IOException {
        return start(Map.of());
    }

    private AuthServer start(Map<String, String> more) throws IOException {
        Path token = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        Map<String, String> settings = new HashMap<>(more);
        settings.put(AuthSetting.PORT.variable(), "0");
        settings.put(AuthSetting.USERS_FILE.variable(), users.toString());
        settings.put(AuthSetting.TOKEN_FILE.variable(), token.toString());
        return AuthServer.start(AuthConfig.from(settings));
    }

    private void writeUsers() throws IOException {
        try (var fixture = AuthServerTest.class.getResourceAsStream("/contract/users.json")) {
            Files.copy(Objects.requireNonNull(fixture), directory.resolve("tmp"));
        }
        Files.move(directory.resolve("tmp"), users, StandardCopyOption.ATOMIC_MOVE);
    }

    private void rewrite(String what, String by) throws IOException {
        Files.writeString(directory.resolve("tmp"), Files.readString(users).replace(what, by));
        Files.move(
                directory.resolve("tmp"), users, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private String ask(String sessions) throws Exception {
        return client.send(post(AuthApi.STANDING_PATH, sessions).build(), BodyHandlers.ofString())
                .body();
    }

    private HttpResponse<String> login(String username, String password) throws Exception {
        return client.send(post(body(username, password)).build(), BodyHandlers.ofString());
    }

    private static String body(String username, String password) {
        return "{\"username\":\"%s\",\"password\":\"%s\",\"clientAddress\":\"192.0.2.1\",\"sessionId\":\"s1\"}"
                .formatted(username, password);
    }

    private HttpResponse<String> standing(String... usernames) throws Exception {
        String sessions = Arrays.stream(usernames)
                .map("{\"username\":\"%s\",\"clientAddress\":\"192.0.2.1\"}"::formatted)
                .collect(Collectors.joining(","));
        return client.send(
                post(AuthApi.STANDING_PATH, "{\"sessions\":[" + sessions + "]}").build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder post(String body) {
        return post(AuthApi.AUTHENTICATE_PATH, body);
    }

    private HttpRequest.Builder post(String path, String body) {
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "application/json")
                .header(AuthApi.TOKEN_HEADER, AuthApi.TOKEN_SCHEME + TOKEN)
                .POST(HttpRequest.BodyPublishers.ofString(body));
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.port() + path);
    }
}
