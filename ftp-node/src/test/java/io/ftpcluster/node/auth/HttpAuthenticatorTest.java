package io.ftpcluster.node.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.StandingRequest;
import io.ftpcluster.contract.support.LocalPorts;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HttpAuthenticatorTest {
    private static final AuthenticateRequest REQUEST =
            new AuthenticateRequest("demo", "päss \"word\"\\", "2001:db8::7", "files-0-1f3a", true, "CN=demo");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private HttpServer service;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private volatile int status = AuthApi.GRANTED_STATUS;
    private volatile String body = "";
    private volatile String askedWith = "";
    private volatile String token = "";

    @BeforeEach
    void startService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), LocalPorts.free()), 0);
        service.createContext(AuthApi.AUTHENTICATE_PATH, this::answer);
        service.createContext(AuthApi.STANDING_PATH, this::answer);
        service.setExecutor(threads);
        service.start();
    }

    private void answer(HttpExchange exchange) throws IOException {
        askedWith = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        token = String.valueOf(exchange.getRequestHeaders().getFirst(AuthApi.TOKEN_HEADER));
        byte[] answer = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    @AfterEach
    void stopService() {
        service.stop(0);
        threads.shutdownNow();
    }

    @Test
    void shouldAskInTheFormOfTheContract_withTheTokenOfTheMoment() throws IOException {
        // given
        Path file = Files.writeString(folder.resolve("token"), "first\n");
        Authenticator authenticator = new HttpAuthenticator(url(), Optional.of(file));
        body = fixture("granted");

        // when
        AuthResult result = authenticator.authenticate(REQUEST);

        // then
        assertThat(token).isEqualTo("Bearer first");
        assertThat(askedWith).contains("\"username\":\"demo\"", "\"clientAddress\":\"2001:db8::7\"");
        assertThat(result)
                .isInstanceOfSatisfying(
                        AuthResult.Granted.class,
                        granted -> assertThat(granted.permissions()).contains(Permission.WRITE));

        // when
        Files.writeString(file, "second");
        authenticator.authenticate(REQUEST);

        // then
        assertThat(token).isEqualTo("Bearer second");
    }

    @Test
    void shouldTellDeniedFromUnavailable() throws IOException {
        Authenticator authenticator = new HttpAuthenticator(url(), Optional.empty());
        status = AuthApi.DENIED_STATUS;
        body = fixture("denied");
        assertThat(authenticator.authenticate(REQUEST)).isEqualTo(new AuthResult.Denied(DenialReason.BAD_CREDENTIALS));
        status = AuthApi.UNAVAILABLE_STATUS;
        body = fixture("unavailable");
        assertThat(authenticator.authenticate(REQUEST)).isInstanceOf(AuthResult.Unavailable.class);
        status = 404;
        assertThat(authenticator.authenticate(REQUEST)).isInstanceOf(AuthResult.Unavailable.class);
        status = AuthApi.GRANTED_STATUS;
        body = "<html>";
        assertThat(authenticator.authenticate(REQUEST)).isInstanceOf(AuthResult.Unavailable.class);
    }

    @Test
    void shouldAskWhoMayStay_andLetAllStayWithoutAClearAnswer() {
        // given
        Authenticator authenticator = new HttpAuthenticator(url(), Optional.empty());
        StandingRequest.Holder holder = new StandingRequest.Holder("demo", "192.0.2.1", "users", false);
        StandingRequest request = new StandingRequest(List.of(holder));
        body = "{\"ended\": [{\"username\": \"demo\", \"clientAddress\": \"192.0.2.1\", \"mark\": \"users\"}]}";

        // when, then
        assertThat(authenticator.standing(request).ended()).containsExactly(holder);
        assertThat(askedWith)
                .isEqualTo(
                        "{\"sessions\":[{\"username\":\"demo\",\"clientAddress\":\"192.0.2.1\",\"mark\":\"users\",\"fresh\":false}]}");
        status = AuthApi.UNAVAILABLE_STATUS;
        assertThat(authenticator.standing(request).ended()).isEmpty();
        status = AuthApi.GRANTED_STATUS;
        body = "<html>";
        assertThat(authenticator.standing(request).ended()).isEmpty();
        service.stop(0);
        assertThat(authenticator.standing(request).ended()).isEmpty();
    }

    @Test
    void shouldBeUnavailable_whenTheServiceIsGone() {
        Authenticator authenticator = new HttpAuthenticator(url(), Optional.empty());
        assertThat(authenticator.isReachable()).isTrue();
        service.stop(0);
        assertThat(authenticator.isReachable()).isFalse();
        assertThat(authenticator.authenticate(REQUEST)).isInstanceOf(AuthResult.Unavailable.class);
    }

    @Test
    void shouldAskOnce_andSayHowLongItWaits_whenTheAnswerIsLate() {
        // given
        BlockingQueue<String> patience = new LinkedBlockingQueue<>();
        CountDownLatch end = new CountDownLatch(1);
        service.removeContext(AuthApi.AUTHENTICATE_PATH);
        service.createContext(AuthApi.AUTHENTICATE_PATH, exchange -> {
            patience.add(exchange.getRequestHeaders().getFirst(AuthApi.PATIENCE_HEADER));
            await(end);
            exchange.close();
        });

        // when
        AuthResult result = new HttpAuthenticator(url(), Optional.empty(), Duration.ofSeconds(3)).authenticate(REQUEST);

        // then
        assertThat(result).isInstanceOf(AuthResult.Unavailable.class);
        assertThat(patience).containsExactly("3000");
        end.countDown();
    }

    @Test
    void shouldAskAnother_whenTheConnectionBreaks() throws IOException {
        // given
        AtomicInteger asked = new AtomicInteger();
        body = fixture("denied");
        status = AuthApi.DENIED_STATUS;
        service.removeContext(AuthApi.AUTHENTICATE_PATH);
        service.createContext(AuthApi.AUTHENTICATE_PATH, exchange -> {
            if (asked.incrementAndGet() == 1) {
                exchange.close();
            } else {
                answer(exchange);
            }
        });

        // when
        AuthResult result = new HttpAuthenticator(url(), Optional.empty()).authenticate(REQUEST);

        // then
        assertThat(result).isInstanceOf(AuthResult.Denied.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void shouldAskWhoListensLater_whenNobodyDoesAtFirst() throws Exception {
        // given
        InetSocketAddress place = service.getAddress();
        Authenticator authenticator = new HttpAuthenticator(url(), Optional.empty(), Duration.ofMinutes(4));
        body = fixture("denied");
        status = AuthApi.DENIED_STATUS;
        service.stop(0);

        // when
        CompletableFuture<AuthResult> result = new CompletableFuture<>();
        Thread caller = Thread.ofPlatform().start(() -> result.complete(authenticator.authenticate(REQUEST)));
        Awaitility.await("a refusal").until(() -> isPausing(caller));
        service = HttpServer.create(place, 0);
        service.createContext(AuthApi.AUTHENTICATE_PATH, this::answer);
        service.setExecutor(threads);
        service.start();

        // then
        assertThat(result.get()).isInstanceOf(AuthResult.Denied.class);
    }

    private static boolean isPausing(Thread caller) {
        return Stream.of(caller.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("sleep"));
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private URI url() {
        return URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    }

    private static String fixture(String name) throws IOException {
        try (InputStream in = HttpAuthenticatorTest.class.getResourceAsStream("/contract/" + name + ".json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
