package io.ftpcluster.auth.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.auth.tls.TestAuthority;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Redis with TLS, whose authority changes. */
class RedisAuthoritiesIT {
    @TempDir
    Path folder;

    @Test
    void authoritiesAreReadForEveryConnection() throws Exception {
        TestAuthority renewed = TestAuthority.ofMany();
        Path authorities = TestAuthority.ofMany().writePem(folder.resolve("ca.crt"));
        Path password = Files.writeString(folder.resolve("password"), TestService.REDIS_PASSWORD);

        try (RedisServer server = RedisServer.withTls(folder, renewed.signed("localhost"));
                SharedRedis redis = SharedRedis.open(new RedisConfig(
                        "rediss://localhost:" + server.port(),
                        Optional.of(password),
                        Optional.of(authorities),
                        "ftp/files",
                        TestService.REDIS_PATIENCE))) {
            await().untilAsserted(() ->
                    assertThat(Files.readString(folder.resolve("redis.log"))).containsIgnoringCase("error accepting"));
            assertThatThrownBy(() -> redis.ask(commands -> commands.exists("any")))
                    .isInstanceOf(RedisAwayException.class);

            renewed.writePem(authorities);

            await().ignoreException(RedisAwayException.class)
                    .until(() -> redis.<Long>ask(commands -> commands.exists("any")) == 0);
        }
    }
}
