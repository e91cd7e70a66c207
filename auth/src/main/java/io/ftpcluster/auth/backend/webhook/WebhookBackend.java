package io.ftpcluster.auth.backend.webhook;

import io.ftpcluster.auth.backend.HomePath;
import io.ftpcluster.auth.backend.Knowledge;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.Verdict;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthResult.Granted;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Asks a service over HTTP. 200 with a {@link Granted} lets the user in; 401 and 403 mean that it may not, unknown or
 * not; everything else, a redirect too, says nothing. Thread-safe.
 */
public final class WebhookBackend implements UserBackend, AutoCloseable {
    private static final int DENIED = 401;
    private static final int FORBIDDEN = 403;
    private static final int LONGEST_ANSWER_BYTES = 64 * 1024;

    private final WebhookConfig config;
    private final JsonMapper json;
    private final HttpClient client;

    public WebhookBackend(WebhookConfig config, JsonMapper json) {
        this.config = config;
        this.json = json;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(config.timeout())
                // The password goes to the place that was configured, and nowhere else.
                .followRedirects(HttpClient.Redirect.NEVER)
                .sslContext(config.authorities().context())
                .build();
    }

    @Override
    public String name() {
        return "webhook";
    }

    @Override
    public Verdict verify(AuthenticateRequest request) {
        try {
            HttpResponse<String> response = ask(post(request));
            return switch (response.statusCode()) {
                case AuthApi.GRANTED_STATUS -> granted(response.body());
                case DENIED, FORBIDDEN -> new Verdict.Refused(DenialReason.BAD_CREDENTIALS);
                default -> cannotTell("it answered " + response.statusCode());
            };
        } catch (IOException e) {
            return cannotTell(e.getClass().getSimpleName());
        } catch (TimeoutException e) {
            return cannotTell("it did not answer within " + config.timeout());
        } catch (ExecutionException e) {
            return cannotTell(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return cannotTell("the service is stopping");
        }
    }

    /** It can only be asked with a password. */
    @Override
    public Knowledge lookUp(String username) {
        return new Knowledge.CannotTell();
    }

    @Override
    public Optional<String> waitingFor() {
        return Optional.empty();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }

    // The client's own limit ends when the answer begins: somebody who answers forever would hold the login.
    private HttpResponse<String> ask(HttpRequest question)
            throws ExecutionException, InterruptedException, TimeoutException {
        CompletableFuture<HttpResponse<String>> answer =
                client.sendAsync(question, BodyHandlers.limiting(BodyHandlers.ofString(), LONGEST_ANSWER_BYTES));
        try {
            return answer.get(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            answer.cancel(true);
        }
    }

    private HttpRequest post(AuthenticateRequest request) throws IOException {
        HttpRequest.Builder post = HttpRequest.newBuilder(config.url())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(json.writeValueAsBytes(WebhookQuestion.of(request))));
        if (config.tokenFile().isPresent()) {
            String token = Files.readString(config.tokenFile().get(), StandardCharsets.UTF_8);
            post.header(AuthApi.TOKEN_HEADER, AuthApi.TOKEN_SCHEME + token.strip());
        }
        return post.build();
    }

    private Verdict granted(String body) {
        try {
            @Nullable Granted granted = json.readValue(body, Granted.class);
            return granted != null && isUsable(granted)
                    ? new Verdict.Proven(user(granted))
                    : cannotTell("it granted without a username and an absolute home");
        } catch (IOException | RuntimeException e) {
            return cannotTell("it granted in another form than the one it should");
        }
    }

    private static boolean isUsable(Granted granted) {
        return !granted.username().isBlank() && HomePath.isHome(granted.home());
    }

    private static UserEntry user(Granted granted) {
        return new UserEntry(
                granted.username(),
                "",
                granted.home(),
                granted.permissions(),
                granted.paths(),
                granted.limits(),
                null,
                null,
                false,
                false);
    }

    private static Verdict cannotTell(String why) {
        return new Verdict.CannotTell("The webhook cannot tell: " + why);
    }
}
