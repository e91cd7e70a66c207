package io.ftpcluster.operator.activity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.Complaint;
import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.contract.auth.AuthApi;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Asks an authentication service what its users are doing. Thread-safe; nobody waits for the answer. */
public final class AdminClient {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private final int port;

    /**
     * Asks on this port.
     *
     * @param port normally {@link AuthApi#PORT}
     */
    public AdminClient(int port) {
        this.port = port;
    }

    /**
     * Asks.
     *
     * @param address of a pod
     * @param token of administrators
     * @return fails when there is no good answer; the failure does not quote the token
     */
    public CompletableFuture<UsersAnswer> users(String address, String token) {
        String host = address.contains(":") ? "[" + address + "]" : address;
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + AdminApi.USERS))
                .timeout(PATIENCE)
                .header(AuthApi.TOKEN_HEADER, AuthApi.TOKEN_SCHEME + token)
                .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(AdminClient::users);
    }

    private static UsersAnswer users(HttpResponse<String> response) {
        try {
            return switch (response.statusCode()) {
                case OK ->
                    new UsersAnswer.Told(JSON.readValue(response.body(), new TypeReference<List<UserFacts>>() {}));
                case UNAVAILABLE ->
                    new UsersAnswer.RedisAway(String.valueOf(
                            JSON.readValue(response.body(), Complaint.class).message()));
                default ->
                    throw new IllegalStateException("Status " + response.statusCode() + " from " + response.uri());
            };
        } catch (JsonProcessingException broken) {
            throw new UncheckedIOException("No answer of an authentication service from " + response.uri(), broken);
        }
    }
}
