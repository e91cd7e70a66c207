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
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Redis with storage, as the operator configures it, still knows after a restart. */
class KeptBansIT {
    private static final Suspect GUESSER = new Suspect(BanKind.ADDRESS, "192.0.2.1");
    private static final Suspect USER = Suspect.user("demo");
    private static final BanRules RULES =
            new BanRules(10, 10, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(40), List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldKnowBansAndFailures_whenRedisHasStartedAgain() throws Exception {
        Path password = Files.writeString(folder.resolve("password"), TestService.REDIS_PASSWORD);
        try (RedisServer server = new RedisServer(folder, "--appendonly", "yes");
                Redis redis = SharedRedis.open(new RedisConfig(
                        TestService.REDIS_USER + "@127.0.0.1:" + server.port(),
                        Optional.of(password),
                        Optional.empty(),
                        "ftp/files",
                        TestService.REDIS_PATIENCE))) {
            // given
            BanList bans = new BanList(redis, new RedisKeys("ftp/files"), RULES);
            BanReader reader = new BanReader(redis, new RedisKeys("ftp/files"));
            await().ignoreException(RedisAwayException.class)
                    .until(() -> reader.all().isEmpty());
            Ban ban = bans.ban(GUESSER, "guesses", Duration.ofHours(1));
            bans.denied(Optional.empty(), List.of(USER));
            bans.denied(Optional.empty(), List.of(USER));

            // when
            server.stop();
            server.restart();

            // then
            await().ignoreException(RedisAwayException.class)
                    .untilAsserted(() -> assertThat(reader.all()).containsExactly(ban));
            assertThat(bans.holdsOneOf(List.of(GUESSER))).isTrue();
            assertThat(bans.denied(Optional.empty(), List.of(USER)).failures())
                    .containsExactly(new Failures(USER, 3, Duration.ZERO));
        }
    }
}
