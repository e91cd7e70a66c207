package io.ftpcluster.node.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.SessionField;
import io.ftpcluster.node.config.NodeIdentity;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisSessionRecordsIT {
    private static final RedisKeys KEYS = new RedisKeys("ftp/files");
    private static final SessionRecord SESSION =
            new SessionRecord("s1", "demo", "192.0.2.1", Instant.parse("2026-01-02T03:04:05Z"));

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private SessionRecords records;

    @SuppressWarnings("NullAway.Init")
    private RedisClient client;

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @BeforeEach
    void connect() throws Exception {
        server = new RedisServer(folder);
        String uri = "redis://:geheim@127.0.0.1:" + server.port();
        records = new RedisSessionRecords(uri, new NodeIdentity("files-0", "ftp/files"));
        assertThat(records.isReachable()).isTrue();
        client = RedisClient.create(uri);
        redis = client.connect().sync();
    }

    @AfterEach
    void disconnect() throws Exception {
        records.close();
        client.shutdown();
        server.close();
    }

    @Test
    void shouldWriteARecordWithALease_andRemoveIt() {
        // when
        records.opened(SESSION);

        // then
        await().until(() -> redis.exists(KEYS.session("s1")) == 1);
        assertThat(redis.hgetall(KEYS.session("s1")))
                .isEqualTo(Map.of(
                        SessionField.USER.key(), "demo",
                        SessionField.CLIENT.key(), "192.0.2.1",
                        SessionField.NODE.key(), "files-0",
                        SessionField.SINCE.key(), "2026-01-02T03:04:05Z"));
        assertThat(redis.pttl(KEYS.session("s1"))).isBetween(1L, RedisSessionRecords.LEASE.toMillis());
        assertThat(redis.zrange(KEYS.sessions(), 0, -1)).containsExactly("s1");

        // when
        records.closed("s1");

        // then
        await().until(() -> redis.exists(KEYS.session("s1")) == 0);
        assertThat(redis.zcard(KEYS.sessions())).isZero();
    }

    @Test
    void shouldRenewTheLease() {
        // given
        records.opened(SESSION);
        await().until(() -> redis.exists(KEYS.session("s1")) == 1);
        redis.pexpire(KEYS.session("s1"), 5_000);
        double before = redis.zscore(KEYS.sessions(), "s1");

        // when
        records.renew();

        // then
        await().until(() -> redis.pttl(KEYS.session("s1")) > 5_000);
        assertThat(redis.zscore(KEYS.sessions(), "s1")).isGreaterThanOrEqualTo(before);
    }

    @Test
    void shouldForgetRecordsWhoseLeaseRanOut_withTheNextLogin() {
        redis.zadd(KEYS.sessions(), 1, "dead");
        records.opened(SESSION);
        await().until(() -> redis.exists(KEYS.session("s1")) == 1);
        assertThat(redis.zrange(KEYS.sessions(), 0, -1)).containsExactly("s1");
    }

    @Test
    void shouldGoOnWithoutRedis_andWriteItsRecordsWhenItIsBack() throws Exception {
        // given
        records.opened(SESSION);
        await().until(() -> redis.exists(KEYS.session("s1")) == 1);

        // when
        server.stop();
        records.opened(new SessionRecord("s2", "demo", "192.0.2.1", Instant.EPOCH));
        records.renew();

        // then
        assertThat(records.isReachable()).isFalse();

        // when
        server.restart();

        // then
        await().untilAsserted(() -> {
            records.renew();
            assertThat(redis.exists(KEYS.session("s1"), KEYS.session("s2"))).isEqualTo(2);
        });
    }

    @Test
    void shouldReleaseItsRecords_whenItCloses() {
        records.opened(SESSION);
        await().until(() -> redis.exists(KEYS.session("s1")) == 1);
        records.close();
        assertThat(redis.exists(KEYS.session("s1"))).isZero();
    }
}
