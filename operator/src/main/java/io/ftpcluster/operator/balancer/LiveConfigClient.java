package io.ftpcluster.operator.balancer;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Asks nginx pods over HTTP which configuration is live. All pods are asked at once, and each has a second to answer, so
 * a call takes about a second at most. Thread-safe.
 */
public final class LiveConfigClient {
    private static final Duration PATIENCE = Duration.ofSeconds(1);
    private static final int OK = 200;
    private static final String REJECTED = "rejected ";

    private final HttpClient http;
    private final int port;
    private final Duration patience;

    /**
     * Asks pods on this port.
     *
     * @param port normally {@link NginxConfig#ADMIN_PORT}
     */
    public LiveConfigClient(int port) {
        this(port, PATIENCE);
    }

    LiveConfigClient(int port, Duration patience) {
        this.port = port;
        this.patience = patience;
        http = HttpClient.newBuilder().connectTimeout(patience).build();
    }

    /**
     * Asks.
     *
     * @param wanted hash of the configuration that should be live
     * @param pods addresses by name of pod
     */
    public List<PodAnswer> ask(String wanted, Map<String, String> pods) {
        List<CompletableFuture<PodAnswer>> answers = pods.entrySet().stream()
                .map(pod -> ask(wanted, pod.getKey(), pod.getValue()))
                .toList();
        return answers.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<PodAnswer> ask(String wanted, String pod, String address) {
        return get(address, NginxConfig.LIVE_PATH)
                .thenCompose(live -> live.equals(wanted)
                        ? CompletableFuture.completedFuture((PodAnswer) new PodAnswer.Live(pod, live))
                        : get(address, NginxConfig.STATUS_PATH).thenApply(state -> answer(pod, wanted, live, state)))
                .exceptionally(failure -> new PodAnswer.Silent(pod));
    }

    private static PodAnswer answer(String pod, String wanted, String live, String state) {
        String ofWanted = REJECTED + wanted;
        return state.startsWith(ofWanted)
                ? new PodAnswer.Rejected(pod, state.substring(ofWanted.length()).trim())
                : new PodAnswer.Live(pod, live);
    }

    private CompletableFuture<String> get(String address, String path) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .timeout(patience)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(LiveConfigClient::body);
    }

    private static String body(HttpResponse<String> response) {
        if (response.statusCode() != OK) {
            throw new IllegalStateException("Status " + response.statusCode() + " from " + response.uri());
        }
        return response.body().trim();
    }
}
