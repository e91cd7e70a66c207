package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.auth.redis.RedisConfig;
import io.ftpcluster.auth.redis.SharedRedis;
import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.redis.BanKind;
import io.ftpcluster.contract.redis.RedisKeys;
import io.lettuce.core.AclSetuserArgs;
import io.lettuce.core.KillArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BanListIT {
    private static final Suspect GUESSER = new Suspect(BanKind.ADDRESS, "2001:db8:0:0::/64");
    private static final Suspect USER = Suspect.user("demo");
    private static final Suspects DEMO = new Suspects(USER, Optional.empty(), true);
    private static final BanRules RULES =
            new BanRules(2, 0, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(40), List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private Path password;

    @SuppressWarnings("NullAway.Init")
    private Redis redis;

    @SuppressWarnings("NullAway.Init")
    private BanList bans;

    @SuppressWarnings("NullAway.Init")
    private BanReader reader;

    @BeforeEach
    void connect() throws Exception {
        server = new RedisServer(folder);
        password = Files.writeString(folder.resolve("password"), TestService.REDIS_PASSWORD);
        redis = SharedRedis.open(new RedisConfig(
                TestService.REDIS_USER + "@127.0.0.1:" + server.port(),
                Optional.of(password),
                Optional.empty(),
                "ftp/files",
                TestService.REDIS_PATIENCE));
        reader = new BanReader(redis, new RedisKeys("ftp/files"));
        bans = new BanList(redis, new RedisKeys("ftp/files"), RULES);
        await().ignoreException(RedisAwayException.class)
                .until(() -> reader.all().isEmpty());
    }

    @AfterEach
    void disconnect() {
        redis.close();
        server.close();
    }

    @Test
    void shouldLastTwiceAsLongEachTime_upToTheLongest() {
        for (int minutes : List.of(15, 30, 40, 40)) {
            // when
            failed(GUESSER);
            List<Failures> second = failed(GUESSER);

            // then
            assertThat(second).containsExactly(new Failures(GUESSER, 2, Duration.ofMinutes(minutes)));
            assertThat(bans.holdsOneOf(List.of(USER, GUESSER))).isTrue();
            assertThat(failed(GUESSER)).containsExactly(new Failures(GUESSER, 0, Duration.ZERO));
            endBan();
        }
    }

    @Test
    void shouldListBansWithTheirFacts_andForgetThePardoned() {
        // given
        bans.ban(USER, "left the company", Duration.ofHours(1));
        failed(GUESSER);
        failed(GUESSER);

        // then
        assertThat(reader.all()).extracting(Ban::whom).containsExactly(GUESSER, USER);
        assertThat(reader.all()).extracting(Ban::reason).containsExactly("2 failed logins", "left the company");
        assertThat(reader.all())
                .extracting(ban -> Duration.between(ban.since(), ban.until()))
                .containsExactly(Duration.ofMinutes(15), Duration.ofHours(1));

        // when
        boolean pardoned = bans.pardon(GUESSER);

        // then
        assertThat(pardoned).isTrue();
        assertThat(bans.pardon(GUESSER)).isFalse();
        assertThat(reader.all()).extracting(Ban::whom).containsExactly(USER);
        assertThat(failed(GUESSER)).containsExactly(new Failures(GUESSER, 1, Duration.ZERO));
        assertThat(failed(GUESSER)).containsExactly(new Failures(GUESSER, 2, Duration.ofMinutes(15)));
    }

    @Test
    void shouldTellTheBansOfAdministrators_fromThoseThatFailuresLedTo() {
        // when
        bans.ban(USER, "left the company", Duration.ofHours(1));
        failed(GUESSER);
        failed(GUESSER);

        // then
        assertThat(reader.all()).hasSize(2);
        assertThat(reader.count()).isEqualTo(2);
        assertThat(reader.byAdministrators()).containsExactly(USER);

        // when
        bans.pardon(USER);

        // then
        assertThat(reader.byAdministrators()).isEmpty();
    }

    @Test
    void shouldListMoreBansThanOneQuestionCanName() {
        for (int i = 0; i < 600; i++) {
            bans.ban(
                    Suspect.user("user-" + i),
                    "reason " + i,
                    Duration.ofHours(1).plusSeconds(i));
        }

        assertThat(reader.all()).hasSize(600).last().extracting(Ban::reason).isEqualTo("reason 599");
    }

    @Test
    void shouldNeverBanAKindWhoseNumberIsZero() {
        for (int i = 1; i <= 50; i++) {
            assertThat(failed(USER)).containsExactly(new Failures(USER, i, Duration.ZERO));
        }
    }

    @Test
    void shouldForgetLoginsOfLongAgo_whenSomebodyElseLogsIn() {
        // given
        Instant now = Instant.parse("2026-06-01T12:00:00.5Z");
        bans.succeeded(DEMO, "gone", now.minus(RedisKeys.REMEMBERED).minusSeconds(1));
        bans.succeeded(DEMO, "rare", now.minus(RedisKeys.REMEMBERED).plusSeconds(1));

        // when
        bans.succeeded(DEMO, "demo", now);

        // then
        Map<String, String> known = redis.ask(commands -> commands.hgetall(new RedisKeys("ftp/files").lastLogins()));
        assertThat(known).containsOnlyKeys("rare", "demo");
    }

    @Test
    void shouldConnectWithANewPassword_whenItsFileHasChanged() throws Exception {
        try (RedisClient client = RedisClient.create(server.uri())) {
            // given
            RedisCommands<String, String> administrator = client.connect().sync();
            AclSetuserArgs another = AclSetuserArgs.Builder.resetpass().addPassword("neu");
            administrator.aclSetuser(TestService.REDIS_USER, another);
            Files.writeString(password, "neu");

            // when
            administrator.clientKill(KillArgs.Builder.skipme());
        }

        // then
        await().ignoreException(RedisAwayException.class)
                .until(() -> reader.all().isEmpty());
    }

    @Test
    void shouldCountDenialsOfAnAddress_guessesOrNot_andLongerThanABan() {
        // given
        Optional<Suspect> address = Optional.of(GUESSER);

        // when
        bans.denied(address, List.of(GUESSER));
        bans.denied(address, List.of());
        Denials third = bans.denied(address, List.of(GUESSER));

        // then
        assertThat(third.failures()).containsExactly(new Failures(GUESSER, 2, Duration.ofMinutes(15)));
        assertThat(third.ofAddress()).isEqualTo(3);
        assertThat(bans.denied(address, List.of()).ofAddress()).isEqualTo(4);

        // when
        bans.pardon(GUESSER);

        // then
        assertThat(bans.denied(address, List.of()).ofAddress()).isEqualTo(1);
        assertThat(bans.denied(Optional.empty(), List.of(USER)).ofAddress()).isZero();
    }

    private List<Failures> failed(Suspect suspect) {
        return bans.denied(Optional.empty(), List.of(suspect)).failures();
    }

    // As time would, for the ban and its place in the set; what is remembered of earlier bans stays.
    private void endBan() {
        RedisKeys keys = new RedisKeys("ftp/files");
        redis.ask(commands -> commands.del(keys.ban(GUESSER.kind(), GUESSER.name()), keys.bans()));
    }
}
