package io.ftpcluster.operator.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.admin.UserFacts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AdminClientTest {
    private volatile boolean redisAway;
    private HttpServer service;

    @BeforeEach
    void startOneThatStandsInForTheService() throws IOException {
        service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext(AdminApi.USERS, exchange -> {
            if (redisAway) {
                byte[] complaint =
                        "{\"message\":\"Redis is not reachable: no answer\"}".getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(503, complaint.length);
                exchange.getResponseBody().write(complaint);
                exchange.close();
                return;
            }
            boolean known = "Bearer s3cret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = """
                    [{"name":"demo","listed":true,"disabled":false,"sessions":2,"lastLogin":"2026-01-01T00:00:00Z",
                      "usedBytes":100,"usedFiles":3,"usageCounted":"2026-01-02T00:00:00Z","recount":"","inventedLater":1}]""".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, known ? body.length : -1);
            if (known) {
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        service.start();
    }

    @AfterEach
    void stop() {
        service.stop(0);
    }

    @Test
    void hearsWhatUsersAreDoing() {
        assertThat(client().users("127.0.0.1", "s3cret").join())
                .isEqualTo(new UsersAnswer.Told(List.of(new UserFacts(
                        "demo", true, false, 2, "2026-01-01T00:00:00Z", 100, 3, "2026-01-02T00:00:00Z", ""))));
    }

    @Test
    void hearsThatRedisIsAway() {
        redisAway = true;

        assertThat(client().users("127.0.0.1", "s3cret").join())
                .isEqualTo(new UsersAnswer.RedisAway("Redis is not reachable: no answer"));
    }

    @Test
    void aRefusalIsAFailureThatDoesNotQuoteTheToken() {
        assertThatThrownBy(() -> client().users("127.0.0.1", "wr0ng").join())
                .hasMessageContaining("401")
                .hasMessageNotContaining("wr0ng");
    }

    private AdminClient client() {
        return new AdminClient(service.getAddress().getPort());
    }
}
