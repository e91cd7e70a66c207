package io.ftpcluster.auth.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.factor.LocalUsedCodes;
import io.ftpcluster.auth.factor.UsedCodes;
import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.redis.RedisKeys;
import io.lettuce.core.RedisClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisUsedCodesIT {
    private static final RedisKeys KEYS = new RedisKeys("ftp/files");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private Redis redis;

    @BeforeEach
    void connect() throws Exception {
        server = new RedisServer(folder);
        redis = SharedRedis.open(new RedisConfig(
                "redis://" + TestService.REDIS_USER + ":" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port(),
                Optional.empty(),
                Optional.empty(),
                KEYS.cluster(),
                TestService.REDIS_PATIENCE));
        await().ignoreException(RedisAwayException.class)
                .until(() -> redis.ask(commands -> commands.ping()).equals("PONG"));
    }

    @AfterEach
    void disconnect() {
        redis.close();
        server.close();
    }

    @Test
    void letsACodeBeUsedOnce_onWhateverCopy() {
        for (int step = 1; step <= 50; step++) {
            int now = step;
            assertThat(IntStream.range(0, 4)
                            .parallel()
                            .filter(copy -> copyOfTheService().use("demo", now))
                            .count())
                    .isEqualTo(1);
        }
        assertThat(copyOfTheService().use("demo", 49)).isFalse();
        assertThat(copyOfTheService().use("admin", 49)).isTrue();
        try (RedisClient client = RedisClient.create(server.uri())) {
            assertThat(client.connect().sync().pttl(KEYS.usedCode("demo"))).isPositive();
        }
    }

    @Test
    void asksItsOwnMemory_whileRedisIsAway() {
        UsedCodes codes = copyOfTheService();
        server.stop();

        assertThat(codes.use("demo", 1)).isTrue();
        assertThat(codes.use("demo", 1)).isFalse();
    }

    private UsedCodes copyOfTheService() {
        return new RedisUsedCodes(redis, KEYS, new LocalUsedCodes(Clock.systemUTC()));
    }
}
