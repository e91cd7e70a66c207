package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.redis.RedisKeys;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two copies of the service that share a real Redis, as guessers and honest people meet them. */
class BansIT {
    private static final String GUESSER = "192.0.2.1";
    private static final String WRONG = "{\"reason\":\"BAD_CREDENTIALS\"}";
    private static final String BANNED = "{\"reason\":\"BANNED\"}";
    private static final int AT_ONCE_IN_BOTH = 2 * Turns.AT_ONCE;
    private static final RedisKeys KEYS = new RedisKeys("ftp/files");

    /**
     * Users with the password {@code demo}, one of whom is switched off. The hash costs little: a burst must be over before
     * those who wait for their turns give up, also on a slow machine.
     */
    private static final String USERS = """
            {"users": [{"username": "demo", "passwordHash": "%1$s", "home": "/demo"},
              {"username": "admin", "passwordHash": "%1$s", "home": "/"},
              {"username": "left", "passwordHash": "%1$s", "home": "/left", "disabled": true}]}
            """.formatted("$2b$04$GEdxlTFvMJ8zDH7xOM9g2epuT92NiAueQHNbMtgPLK7lkzbnke89O");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final List<TestService> services = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private RedisClient client;

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @BeforeEach
    void connect() throws Exception {
        server = new RedisServer(folder);
        client = RedisClient.create("redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port());
        redis = client.connect().sync();
    }

    @AfterEach
    void disconnect() {
        services.forEach(TestService::close);
        client.shutdown();
        server.close();
    }

    @Test
    @Tag("security-case-40")
    void lookAtNoMorePasswordsThanAllowed_howeverManyComeAtOnce() throws Exception {
        // given
        startTwo(Map.of());

        // when
        List<String> answers = burst(200);

        // then
        assertThat(answers).containsOnly(WRONG, BANNED);
        assertThat(answers.stream().filter(WRONG::equals).count()).isBetween(10L, 10L + AT_ONCE_IN_BOTH - 1);
        assertThat(services.getFirst().metrics() + services.getLast().metrics())
                .containsOnlyOnce("ftpcluster_auth_bans_total{kind=\"address\"} 1.0");
        assertThat(services).allSatisfy(service -> {
            assertThat(service.login("demo", "demo", GUESSER)).isEqualTo(BANNED);
            assertThat(service.login("demo", "demo", "192.0.2.2")).contains("\"home\":\"/demo\"");
        });
    }

    @Test
    void endByThemselves_andEveryKeyExpires() throws Exception {
        startTwo(Map.of(AuthSetting.BAN_TIME, "300ms", AuthSetting.BAN_USER_AFTER_FAILURES, "0"));
        burst(20);

        await().untilAsserted(() ->
                assertThat(services.getFirst().login("demo", "demo", GUESSER)).contains("\"home\":\"/demo\""));
        services.getFirst().login("nobody", "wrong", "192.0.2.3");
        assertThat(redis.keys("*"))
                .isNotEmpty()
                .filteredOn(key -> !key.equals(KEYS.bans()) && !key.equals(KEYS.lastLogins()))
                .allSatisfy(key -> assertThat(redis.pttl(key)).as(key).isPositive());
    }

    @Test
    void areForUsersToo_whoeverTries() throws Exception {
        startTwo(Map.of(AuthSetting.BAN_USER_AFTER_FAILURES, "5"));

        for (int i = 1; i <= 5; i++) {
            assertThat(services.get(i % 2).login(i % 2 == 0 ? "demo" : "DEMO", "wrong", "198.51.100." + i))
                    .isEqualTo(WRONG);
        }

        assertThat(services.getFirst().login("demo", "demo", "192.0.2.9")).isEqualTo(BANNED);
    }

    @Test
    void spareAllowedNetworks() throws Exception {
        startTwo(Map.of(AuthSetting.BAN_ALLOW, "192.0.2.0/24", AuthSetting.BAN_USER_AFTER_FAILURES, "5"));

        assertThat(burst(30)).containsOnly(WRONG);

        assertThat(services.getFirst().login("demo", "demo", GUESSER)).contains("\"home\":\"/demo\"");
    }

    @Test
    void countFromTheBeginning_afterASuccess() throws Exception {
        startTwo(Map.of(AuthSetting.BAN_AFTER_FAILURES, "3", AuthSetting.BAN_USER_AFTER_FAILURES, "3"));
        TestService service = services.getFirst();

        for (int round = 0; round < 3; round++) {
            assertThat(service.login("demo", "wrong", GUESSER)).isEqualTo(WRONG);
            assertThat(service.login("demo", "wrong", GUESSER)).isEqualTo(WRONG);
            assertThat(service.login("demo", "demo", GUESSER)).contains("\"home\":\"/demo\"");
        }
    }

    @Test
    @Tag("security-case-40")
    void comeAllTheSame_whereSomebodyElseLogsInBetweenTheGuesses() throws Exception {
        startTwo(Map.of(AuthSetting.BAN_AFTER_FAILURES, "3"));
        TestService service = services.getFirst();

        for (int guess = 0; guess < 3; guess++) {
            assertThat(service.login("admin", "guess", GUESSER)).isEqualTo(WRONG);
            assertThat(service.login("demo", "wrong", guess == 0 ? GUESSER : "198.51.100.1"))
                    .isEqualTo(WRONG);
            assertThat(service.login("demo", "demo", GUESSER)).contains(guess < 2 ? "\"home\":\"/demo\"" : "BANNED");
        }
    }

    @Test
    @Tag("security-case-40")
    void showInNoTime_norDoesARightPasswordThatIsOfNoUse() throws Exception {
        // given
        startTwo(Map.of(
                AuthSetting.BAN_AFTER_FAILURES, "3",
                AuthSetting.DENIAL_TIME, "300ms",
                AuthSetting.FAILURE_DELAY, "200ms"));

        // when, then
        assertThat(timeOf("demo", "wrong", WRONG)).isGreaterThan(Duration.ofMillis(300));
        assertThat(timeOf("left", "demo", "{\"reason\":\"DISABLED\"}")).isGreaterThan(Duration.ofMillis(500));
        assertThat(timeOf("demo", "wrong", WRONG)).isGreaterThan(Duration.ofMillis(700));
        assertThat(timeOf("demo", "wrong", WRONG)).isGreaterThan(Duration.ofMillis(1100));
        assertThat(timeOf("demo", "demo", BANNED)).isGreaterThan(Duration.ofMillis(1900));
    }

    @Test
    void endSessionsOnlyWhereAnAdministratorHasMadeThem() throws Exception {
        // given
        startTwo(Map.of(AuthSetting.BAN_AFTER_FAILURES, "1", AuthSetting.BAN_USER_AFTER_FAILURES, "1"));
        TestService service = services.getFirst();
        service.login("demo", "wrong", GUESSER);
        assertThat(service.login("demo", "demo", GUESSER)).isEqualTo(BANNED);

        // when, then
        assertThat(service.standing("demo", GUESSER)).doesNotContain("demo");

        // when
        service.admin("POST", AdminApi.BANS, "{\"kind\":\"user\",\"name\":\"Demo\",\"reason\":\"left\"}");
        service.admin("POST", AdminApi.BANS, "{\"kind\":\"address\",\"name\":\"2001:db8::1\",\"reason\":\"scans\"}");

        // then
        assertThat(services.getLast().standing("demo", "192.0.2.9")).contains("\"demo\"");
        assertThat(service.standing("admin", "2001:db8::2")).contains("\"admin\"");
        assertThat(service.standing("admin", GUESSER)).doesNotContain("admin");

        // when
        server.stop();

        // then
        assertThat(service.standing("demo", "192.0.2.9")).doesNotContain("demo");
    }

    private Duration timeOf(String username, String password, String answer) {
        long start = System.nanoTime();
        assertThat(services.getFirst().login(username, password, GUESSER)).isEqualTo(answer);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void areNotCheckedWhileRedisIsAway_andAreAgainWhenItIsBack() throws Exception {
        startTwo(Map.of(AuthSetting.BAN_AFTER_FAILURES, "1"));
        TestService service = services.getFirst();

        server.stop();
        assertThat(service.login("demo", "wrong", GUESSER)).isEqualTo(WRONG);
        assertThat(service.login("demo", "demo", GUESSER)).contains("\"home\":\"/demo\"");

        server.restart();
        await().until(() -> {
            service.login("demo", "wrong", GUESSER);
            return service.login("demo", "demo", GUESSER).equals(BANNED);
        });
    }

    private void startTwo(Map<AuthSetting, String> settings) throws Exception {
        Map<AuthSetting, String> all = new HashMap<>(TestService.QUICK);
        all.put(
                AuthSetting.USERS_FILE,
                Files.writeString(folder.resolve("users.json"), USERS).toString());
        all.putAll(settings);
        services.add(TestService.start(folder, server, all));
        services.add(TestService.start(folder, server, all));
        // Connected: a success leaves a trace.
        for (TestService service : services) {
            await().until(() -> {
                redis.del(KEYS.lastLogins());
                service.login("demo", "demo", "203.0.113.1");
                return redis.exists(KEYS.lastLogins()) == 1;
            });
        }
    }

    private List<String> burst(int logins) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (int i = 0; i < logins; i++) {
            answers.add(services.get(i % 2).loginLater("demo", "wrong", GUESSER));
        }
        return answers.stream().map(CompletableFuture::join).toList();
    }
}
