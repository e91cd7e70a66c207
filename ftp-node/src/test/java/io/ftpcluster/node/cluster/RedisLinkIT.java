package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.DEMO;
import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.begins;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.support.RedisServer;
import io.lettuce.core.AclSetuserArgs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Users and passwords of Redis. */
class RedisLinkIT {
    private static final UserLimits QUOTA = new UserLimits(0, 0, 0, 0, 0, 100, 0);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @Test
    void shouldDoWithTheRightsOfANode() throws IOException {
        // given
        Path password = Files.writeString(folder.resolve("password"), RedisServer.PASSWORD + "\n");
        RedisConfig config = config("redis://" + bed.server().address(), password);
        RedisLink link = RedisBed.link(config);
        try (RedisSessionRecords records = node(link, config)) {
            // when, then
            await().until(records::isReachable);
            assertThat(place(records, session("a", "demo", "192.0.2.1", NO_LIMITS)))
                    .isEqualTo(Place.TAKEN);
            assertThat(begins(records, "a")).isTrue();
            records.endTransfer("a");
            RedisQuotaBook quotas = new RedisQuotaBook(
                    link, KEYS, RedisSessionRecords.LEASE, RedisConfig.WhenUnavailable.DENY, user -> {});
            quotas.count(DEMO).note(new QuotaBook.Amount(1, 1));
            assertThat(quotas.reserve(DEMO, QUOTA, "u", new QuotaBook.Amount(1, 1), 1))
                    .isInstanceOf(QuotaAnswer.Granted.class);
            quotas.renew();
            quotas.changing(DEMO, "u");
            quotas.settle(DEMO, "u", new QuotaBook.Amount(1, 1));
            await().until(() -> quotas.stored(DEMO).equals(Optional.of(new QuotaBook.Amount(2, 2))));
            bed.redis().del(KEYS.usage("demo"));
            records.renew();
            records.closed("a");
            await().until(() -> bed.redis().keys("*").isEmpty());
            assertThat(bed.redis().pubsubNumsub(KEYS.kicks())).containsEntry(KEYS.kicks(), 1L);
            assertThat(bed.redis().aclLog()).isEmpty();
        }
    }

    @Test
    void shouldTakeTheNewPassword_whenItConnectsAgain() throws IOException {
        // given
        bed.redis().aclSetuser("changing", rights("first"));
        Path password = Files.writeString(folder.resolve("password"), "first\n");
        RedisConfig config = config("redis://changing@127.0.0.1:" + bed.server().port(), password);
        try (RedisSessionRecords records = node(RedisBed.link(config), config)) {
            await().until(records::isReachable);

            // when
            Files.writeString(password, "second\n");
            bed.redis().aclDeluser("changing"); // Ends its connections.
            bed.redis().aclSetuser("changing", rights("second"));

            // then
            await().untilAsserted(() -> {
                assertThat(records.isReachable()).isTrue();
                assertThat(bed.redis().pubsubNumsub(KEYS.kicks())).containsEntry(KEYS.kicks(), 1L);
            });
        }
    }

    private static AclSetuserArgs rights(String password) {
        return AclSetuserArgs.Builder.on()
                .addPassword(password)
                .allCommands()
                .allKeys()
                .allChannels();
    }

    private static RedisConfig config(String uri, Path password) {
        return new RedisConfig(uri, Optional.of(password), Optional.empty(), RedisConfig.WhenUnavailable.ALLOW);
    }

    private static RedisSessionRecords node(RedisLink link, RedisConfig config) {
        return RedisSessionRecords.of(link, config, ClusterConfig.ALONE, new NodeIdentity("files-0", "ftp/files"));
    }
}
