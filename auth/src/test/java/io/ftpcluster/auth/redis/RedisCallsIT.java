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
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How often the service asks Redis: docs/redis.md says it in a table. */
class RedisCallsIT {
    private static final String CLIENT = "192.0.2.1";
    // Commands that no script of a login runs inside, and scripts themselves.
    private static final Pattern QUESTIONS = Pattern.compile("cmdstat_(eval|evalsha|get):calls=(\\d+)");
    private static final Pattern LOOKS = Pattern.compile("cmdstat_exists:calls=(\\d+)");

    private static final Pattern READS = Pattern.compile("cmdstat_hmget:calls=(\\d+)");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    @SuppressWarnings("NullAway.Init")
    private RedisClient client;

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @BeforeEach
    void start() throws Exception {
        server = new RedisServer(folder);
        client = RedisClient.create("redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port());
        redis = client.connect().sync();
        service = TestService.start(folder, server, Map.of(AuthSetting.DENIAL_TIME, "1ms"));
        await().until(() -> service.admin("GET", AdminApi.SESSIONS, "").statusCode() == 200);
    }

    @AfterEach
    void stop() {
        service.close();
        client.shutdown(0, 1, TimeUnit.SECONDS);
        server.close();
    }

    @Test
    void asksTwiceForALogin() {
        redis.configResetstat();
        assertThat(service.login("demo", "demo", CLIENT)).contains("\"home\":\"/demo\"");
        assertThat(questions(QUESTIONS, 2)).as("forget the failures").isEqualTo(1);
        assertThat(questions(LOOKS, 1)).as("is somebody banned").isEqualTo(1);
    }

    @Test
    void asksTwiceForAFailedLogin() {
        redis.configResetstat();
        assertThat(service.login("demo", "wrong", CLIENT)).contains("BAD_CREDENTIALS");
        assertThat(questions(QUESTIONS, 2)).as("count it").isEqualTo(1);
        // The script looks at each of its two suspects too.
        assertThat(questions(LOOKS, 1)).as("is somebody banned").isEqualTo(1 + 2);
    }

    @Test
    void readsTheSessionsOfOneUserAlone_toShowThem() throws Exception {
        // given
        try (SharedSessions sessions = new SharedSessions(server)) {
            for (int i = 0; i < 50; i++) {
                sessions.add("s" + i, i < 2 ? "demo" : "admin", CLIENT, "files-0");
            }
            redis.configResetstat();

            // when
            String user = service.admin("GET", AdminApi.USERS + "/demo", "").body();
            String page =
                    service.admin("GET", AdminApi.SESSIONS + "?user=demo", "").body();

            // then
            assertThat(user).contains("\"sessions\":2,");
            assertThat(page).contains("\"s0\"", "\"s1\"").doesNotContain("\"s2\"");
            assertThat(questions(READS, 1))
                    .as("twice two sessions, usage, recount")
                    .isEqualTo(2 * 2 + 2);
        }
    }

    private long questions(Pattern which, int group) {
        List<MatchResult> found =
                which.matcher(redis.info("commandstats")).results().toList();
        return found.stream()
                .mapToLong(calls -> Long.parseLong(calls.group(group)))
                .sum();
    }
}
