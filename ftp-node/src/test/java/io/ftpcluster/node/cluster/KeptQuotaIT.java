package io.ftpcluster.node.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.cluster.QuotaBook.Amount;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.config.RedisConfig.WhenUnavailable;
import io.ftpcluster.node.support.RedisServer;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a Redis with storage, as the operator configures it, still knows of quotas after a restart. */
class KeptQuotaIT {
    private static final UserLimits HUNDRED_BYTES = new UserLimits(0, 0, 0, 0, 0, 100, 0);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldKnowWhatIsStored_andWhatIsReserved_whenRedisHasStartedAgain() throws Exception {
        try (RedisServer server = new RedisServer(folder, "--appendonly", "yes");
                RedisLink link = RedisBed.link(
                        new RedisConfig(server.nodeUri(), Optional.empty(), Optional.empty(), WhenUnavailable.ALLOW))) {
            // given
            QuotaBook book = new RedisQuotaBook(
                    link, RedisBed.KEYS, RedisSessionRecords.LEASE, WhenUnavailable.ALLOW, user -> {});
            await().until(link::answers);
            book.count(RedisBed.DEMO).note(new Amount(40, 2));
            book.reserve(RedisBed.DEMO, HUNDRED_BYTES, "u", new Amount(50, 1), 50);

            // when
            server.stop();
            server.restart();

            // then
            await().untilAsserted(() -> assertThat(book.stored(RedisBed.DEMO)).contains(new Amount(40, 2)));
            assertThat(book.reserve(RedisBed.DEMO, HUNDRED_BYTES, "v", new Amount(11, 1), 11))
                    .isEqualTo(new QuotaAnswer.Full());
            assertThat(book.reserve(RedisBed.DEMO, HUNDRED_BYTES, "v", new Amount(10, 1), 10))
                    .isEqualTo(new QuotaAnswer.Granted(10));
        }
    }
}
