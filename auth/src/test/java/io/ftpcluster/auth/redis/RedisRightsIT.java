package io.ftpcluster.auth.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.SharedSessions;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.auth.AuthSetting;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a user of Redis with no other rights than those that the operator gives it. */
class RedisRightsIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private RedisClient client;

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    @BeforeEach
    void start() throws Exception {
        server = new RedisServer(folder);
        client = RedisClient.create("redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port());
        redis = client.connect().sync();
        service = TestService.start(folder, server, Map.of(AuthSetting.FAILURE_DELAY, "1ms"));
        await().until(() -> admin("GET", "/sessions") == 200);
    }

    @AfterEach
    void stop() {
        service.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
        server.close();
    }

    @Test
    void doesAllThatItDoes() throws Exception {
        try (SharedSessions sessions = new SharedSessions(server)) {
            sessions.add("s1", "demo", "192.0.2.1", "files-0");
            assertThat(service.login("demo", "wrong", "192.0.2.2")).contains("BAD_CREDENTIALS");
            assertThat(service.login("demo", "demo", "192.0.2.2")).contains("\"home\":\"/demo\"");
            for (String path : new String[] {"/status", "/sessions", "/users", "/users/demo", "/bans"}) {
                assertThat(admin("GET", path)).as(path).isEqualTo(200);
            }
            assertThat(admin("DELETE", "/sessions/s1")).isEqualTo(200);
            assertThat(admin("DELETE", "/users/demo/sessions")).isEqualTo(200);
            assertThat(admin("POST", "/users/guest/usage/recount")).isEqualTo(202);
            await().untilAsserted(() -> assertThat(sessions.kicks()).containsExactly("session s1", "user demo"));
            await().untilAsserted(() -> assertThat(sessions.recounts()).containsExactly("guest"));
        }
        assertThat(redis.aclLog()).isEmpty();
    }

    private int admin(String method, String path) throws Exception {
        return service.admin(method, AdminApi.BASE + path, "").statusCode();
    }
}
