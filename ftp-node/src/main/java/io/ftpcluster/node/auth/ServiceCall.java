package io.ftpcluster.node.auth;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.ftpcluster.contract.auth.AuthApi;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Posts questions to the authentication service. Thread-safe; waits for the answer on the calling thread. */
final class ServiceCall {
    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration BETWEEN_REFUSALS = Duration.ofMillis(200);
    // Which part of the time may go by with connections that are refused.
    private static final int PART_FOR_REFUSALS = 4;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();
    private final URI url;
    private final Optional<TokenFile> token;
    private final JsonMapper json;

    ServiceCall(URI url, Optional<Path> tokenFile, JsonMapper json) {
        this.url = url;
        this.token = tokenFile.map(TokenFile::new);
        this.json = json;
    }

    /**
     * The answer, whatever its status.
     *
     * @param patience how long to wait for it in all; the service is told
     * @throws IOException when there is none in that time
     */
    HttpResponse<String> ask(String path, Object question, Duration patience) throws IOException, InterruptedException {
        long start = System.nanoTime();
        try {
            return askWhoListens(path, question, patience);
        } catch (HttpTimeoutException | ConnectException last) {
            // Late: the service may be at it still, and a second question would be a second attempt, counted and hashed
            // once more. Refused: that has been tried for long enough.
            throw last;
        } catch (IOException broken) {
            // A kept connection may have led to a pod that is gone: another one has not heard the question.
            Duration left = patience.minus(since(start));
            if (!left.isPositive()) {
                throw broken;
            }
            return askWhoListens(path, question, left);
        }
    }

    // Where nobody listens nobody has heard the question: it is asked again, until the way leads to somebody else.
    private HttpResponse<String> askWhoListens(String path, Object question, Duration patience)
            throws IOException, InterruptedException {
        long start = System.nanoTime();
        Duration left = patience;
        while (true) {
            try {
                return send(path, question, left);
            } catch (ConnectException refused) {
                if (since(start).multipliedBy(PART_FOR_REFUSALS).compareTo(patience) > 0) {
                    throw refused;
                }
                Thread.sleep(BETWEEN_REFUSALS);
                left = patience.minus(since(start));
            }
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private HttpResponse<String> send(String path, Object question, Duration patience)
            throws IOException, InterruptedException {
        HttpRequest.Builder post = HttpRequest.newBuilder(url.resolve(path))
                .timeout(patience)
                .header("Content-Type", "application/json")
                .header(AuthApi.PATIENCE_HEADER, Long.toString(patience.toMillis()))
                .POST(HttpRequest.BodyPublishers.ofByteArray(json.writeValueAsBytes(question)));
        if (token.isPresent()) {
            post.header(AuthApi.TOKEN_HEADER, AuthApi.TOKEN_SCHEME + token.get().read());
        }
        return client.send(post.build(), HttpResponse.BodyHandlers.ofString());
    }
}
