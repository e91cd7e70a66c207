package io.ftpcluster.auth.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.SharedSessions;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service on a Redis Cluster, which refuses a script whose keys are of several slots. */
class RedisClusterIT {
    private static final String GUESSER = "192.0.2.9";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    @BeforeEach
    void start() throws Exception {
        server = new RedisServer(
                folder, "--cluster-enabled", "yes", "--cluster-port", Integer.toString(LocalPorts.free()));
        RedisClient client =
                RedisClient.create("redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port());
        RedisCommands<String, String> redis = client.connect().sync();
        redis.clusterAddSlots(IntStream.range(0, 16_384).toArray());
        await().until(() -> redis.clusterInfo().contains("cluster_state:ok"));
        client.shutdown(0, 1, TimeUnit.SECONDS);
        service = TestService.start(
                folder,
                server,
                Map.of(
                        AuthSetting.REDIS, "redis-cluster://127.0.0.1:" + server.port(),
                        AuthSetting.BAN_AFTER_FAILURES, "3",
                        AuthSetting.FAILURE_DELAY, "1ms",
                        AuthSetting.DENIAL_TIME, "1ms"));
        await().until(() -> service.admin("GET", AdminApi.SESSIONS, "").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        service.close();
        server.close();
    }

    @Test
    void bansAndPardons() throws Exception {
        for (int i = 0; i < 3; i++) {
            assertThat(service.login("demo", "wrong", GUESSER)).contains("BAD_CREDENTIALS");
        }
        assertThat(service.login("demo", "demo", GUESSER)).contains("BANNED");
        assertThat(service.admin("GET", AdminApi.BANS, "").body()).contains(GUESSER);
        assertThat(service.admin("DELETE", AdminApi.BANS + "/address/" + GUESSER, "")
                        .statusCode())
                .isEqualTo(204);
        assertThat(service.login("demo", "demo", GUESSER)).contains("\"home\":\"/demo\"");
    }

    @Test
    void readsAndEndsSessions_andSaysHowManyNodesHaveHeardIt() throws Exception {
        try (SharedSessions sessions = new SharedSessions(server)) {
            sessions.add("s1", "demo", GUESSER, "files-0");
            assertThat(service.admin("GET", AdminApi.SESSIONS, "").body()).contains("\"s1\"");
            assertThat(service.admin("DELETE", AdminApi.SESSIONS + "/s1", "").body())
                    .isEqualTo("{\"nodes\":1}");
            await().until(() -> sessions.kicks().contains("session s1"));
        }
    }
}
