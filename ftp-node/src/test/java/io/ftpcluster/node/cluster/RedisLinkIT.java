package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.begins;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
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
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @Test
    void shouldDoWithTheRightsOfTheDocumentation() throws IOException {
        // given
        bed.redis().aclSetuser("node", rights("first"));
        Path password = Files.writeString(folder.resolve("password"), "first\n");
        try (RedisSessionRecords records = node("redis://node@" + bed.server().address(), password)) {
            // when, then
            assertThat(records.isReachable()).isTrue();
            assertThat(place(records, session("a", "demo", "192.0.2.1", NO_LIMITS)))
                    .isEqualTo(Place.TAKEN);
            assertThat(begins(records, "a")).isTrue();
            records.endTransfer("a");
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
        bed.redis().aclSetuser("node", rights("first"));
        Path password = Files.writeString(folder.resolve("password"), "first\n");
        try (RedisSessionRecords records = node("redis://node@" + bed.server().address(), password)) {
            assertThat(records.isReachable()).isTrue();

            // when
            Files.writeString(password, "second\n");
            bed.redis().aclDeluser("node"); // Ends its connections.
            bed.redis().aclSetuser("node", rights("second"));

            // then
            await().untilAsserted(() -> {
                assertThat(records.isReachable()).isTrue();
                assertThat(bed.redis().pubsubNumsub(KEYS.kicks())).containsEntry(KEYS.kicks(), 1L);
            });
        }
    }

    // + and - as docs/sessions-and-limits.md says.
    private static AclSetuserArgs rights(String password) {
        return AclSetuserArgs.Builder.on()
                .addPassword(password)
                .allCommands()
                .removeCategory(io.lettuce.core.AclCategory.ADMIN)
                .removeCategory(io.lettuce.core.AclCategory.DANGEROUS)
                .keyPattern("ftp:*")
                .channelPattern("ftp:*");
    }

    private static RedisSessionRecords node(String uri, Path password) {
        RedisConfig config =
                new RedisConfig(uri, Optional.of(password), Optional.empty(), RedisConfig.WhenUnavailable.ALLOW);
        return RedisSessionRecords.of(
                new RedisLink(config), config, ClusterConfig.ALONE, new NodeIdentity("files-0", "ftp/files"));
    }
}
