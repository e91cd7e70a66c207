package io.ftpcluster.auth.backend.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ftpcluster.auth.backend.AuthenticatorContractTest;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserLimits;
import io.micronaut.context.ApplicationContext;
import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBackendTest extends AuthenticatorContractTest {
    private static final String READER_JSON =
            "{\"username\": \"reader\", \"home\": \"/reader\", \"permissions\": [\"LIST\", \"READ\"]}";
    private static ApplicationContext context;

    private final List<String> questions = new CopyOnWriteArrayList<>();
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @TempDir
    Path folder;

    private HttpServer server;
    private WebhookBackend backend;

    @BeforeAll
    static void startJson() {
        context = ApplicationContext.run();
    }

    @AfterAll
    static void stopJson() {
        context.close();
    }

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/login", this::judge);
        server.start();
        backend = backend("/login");
    }

    @AfterEach
    void stopServer() {
        backend.close();
        server.stop(0);
        threads.shutdownNow();
    }

    @Override
    protected UserBackend backendWithUsers() {
        return backend;
    }

    @Override
    protected UserBackend backendThatCannotTell() {
        server.stop(0);
        return backend;
    }

    @Override
    protected boolean knowsItsNames() {
        return false;
    }

    @Override
    protected DenialReason reasonOfDisabled() {
        return DenialReason.BAD_CREDENTIALS;
    }

    @Test
    void asksWithWhatTheClientSentAndTheTokenAndNothingOfTheSession() throws IOException {
        backend.verify(new AuthenticateRequest("demo", "pä\"ss", "2001:db8::7", "session-1", true, "CN=demo"));

        assertThat(context.getBean(JsonMapper.class)
                        .readValue(questions.getFirst(), Argument.mapOf(String.class, Object.class)))
                .isEqualTo(Map.of(
                        "username", "demo",
                        "password", "pä\"ss",
                        "clientAddress", "2001:db8::7",
                        "secure", true,
                        "certificate", "CN=demo"));
        assertThat(tokens).containsExactly("Bearer the-token");
    }

    @Test
    void sendsANewTokenWithoutARestart() throws IOException {
        Files.writeString(folder.resolve("token"), "another");

        backend.verify(request(READER, "reader-secret"));

        assertThat(tokens).containsExactly("Bearer another");
    }

    @Test
    void grantsPathsAndLimitsToo() {
        answer("/full", 200, """
                {"username": "demo", "home": "/demo", "permissions": [],
                 "paths": [{"path": "/in", "permissions": ["WRITE"]}], "limits": {"sessions": 3}}""");

        Verdict verdict = backend("/full").verify(request("demo", "x"));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Proven.class,
                        proven -> assertThat(AuthResult.Granted.to(proven.user(), "webhook"))
                                .isEqualTo(new AuthResult.Granted(
                                        "demo",
                                        "/demo",
                                        Set.of(),
                                        List.of(new PathPermissions("/in", Set.of(Permission.WRITE))),
                                        new UserLimits(3, 0, 0, 0, 0, 0, 0),
                                        "webhook")));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403})
    void deniedIsDenied(int status) {
        answer("/denied", status, "");

        assertThat(backend("/denied").verify(request(READER, "reader-secret")))
                .isEqualTo(new Verdict.Refused(DenialReason.BAD_CREDENTIALS));
    }

    @ParameterizedTest
    @ValueSource(ints = {201, 202, 400, 404, 429, 500, 503})
    void everyOtherStatusSaysNothing(int status) {
        answer("/other", status, READER_JSON);

        assertThat(backend("/other").verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.CannotTell.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        server.createContext("/moved", exchange -> {
            exchange.getResponseHeaders().set("Location", "/login");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });

        assertThat(backend("/moved").verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.CannotTell.class);
        assertThat(questions).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{}",
                "granted",
                "{\"username\": \"a\"}",
                "{\"username\": \"\", \"home\": \"/a\"}",
                "{\"username\": \"a\", \"home\": \"a\"}",
                "{\"username\": \"a\", \"home\": \"/../a\"}",
                "{\"username\": \"a\", \"home\": \"/a\", \"permissions\": [\"EVERYTHING\"]}"
            })
    void anAnswerThatIsNoneSaysNothing(String body) {
        answer("/odd", 200, body);

        assertThat(backend("/odd").verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    void anEndlessAnswerSaysNothing() {
        answer("/endless", 200, READER_JSON + " ".repeat(1_000_000));

        assertThat(backend("/endless").verify(request(READER, "reader-secret"))).isInstanceOf(Verdict.CannotTell.class);
    }

    @Test
    @Timeout(60)
    void anAnswerThatNeverEndsIsGivenUp() {
        server.createContext("/slow", exchange -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        });
        server.createContext("/silent", exchange -> {});

        assertThat(backend("/slow", Duration.ofMillis(200)).verify(request(READER, "reader-secret")))
                .isInstanceOf(Verdict.CannotTell.class);
        assertThat(backend("/silent", Duration.ofMillis(200)).verify(request(READER, "reader-secret")))
                .isInstanceOf(Verdict.CannotTell.class);
    }

    private void judge(HttpExchange exchange) throws IOException {
        String question = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        questions.add(question);
        tokens.add(exchange.getRequestHeaders().getFirst("Authorization"));
        boolean right =
                question.contains("\"username\":\"reader\"") && question.contains("\"password\":\"reader-secret\"");
        reply(exchange, right ? 200 : 401, right ? READER_JSON : "");
    }

    private void answer(String path, int status, String body) {
        server.createContext(path, exchange -> reply(exchange, status, body));
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
        exchange.close();
    }

    private WebhookBackend backend(String path) {
        return backend(path, Duration.ofMinutes(1));
    }

    private WebhookBackend backend(String path, Duration timeout) {
        try {
            Path token = folder.resolve("token");
            if (Files.notExists(token)) {
                Files.writeString(token, "the-token\n");
            }
            WebhookConfig config = new WebhookConfig(
                    URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
                    Optional.of(token),
                    TrustedAuthorities.of(Optional.empty()),
                    timeout,
                    4);
            return new WebhookBackend(config, context.getBean(JsonMapper.class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
