package io.ftpcluster.node.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.support.RedisServer;
import io.ftpcluster.node.support.TestTls;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to Redis other than plainly to one address. */
class RedisWaysIT {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldSpeakTls_toAServerWhoseAuthorityItWasTold_andToNoOther() throws Exception {
        // given
        TestTls tls = new TestTls(folder);
        TestTls other = new TestTls(Files.createDirectory(folder.resolve("other")));
        String port = Integer.toString(LocalPorts.free());
        try (RedisServer server = new RedisServer(
                        folder,
                        "--tls-port",
                        port,
                        "--tls-cert-file",
                        tls.certificateFile().toString(),
                        "--tls-key-file",
                        tls.keyFile().toString(),
                        "--tls-ca-cert-file",
                        tls.authorityFile().toString(),
                        "--tls-auth-clients",
                        "no");
                RedisLink right = link("rediss://127.0.0.1:" + port, Optional.of(tls.authorityFile()));
                RedisLink wrong = link("rediss://127.0.0.1:" + port, Optional.of(other.authorityFile()));
                RedisLink standard = link("rediss://127.0.0.1:" + port, Optional.empty())) {
            // when, then
            assertThat(server.port()).isPositive();
            assertThat(right.answers()).isTrue();
            assertThat(wrong.answers()).isFalse();
            assertThat(standard.answers()).isFalse();
        }
    }

    @Test
    void shouldAskSentinel_whereRedisIs() throws Exception {
        // given
        int port = LocalPorts.free();
        try (RedisServer server = new RedisServer(folder)) {
            Path config = Files.writeString(
                    folder.resolve("sentinel.conf"),
                    "port " + port + "\nbind 127.0.0.1\nsentinel monitor files 127.0.0.1 " + server.port()
                            + " 1\nsentinel auth-pass files " + RedisServer.PASSWORD + "\n");
            Process sentinel = new ProcessBuilder("redis-server", config.toString(), "--sentinel")
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("sentinel.log").toFile())
                    .start();
            try (RedisLink link = link("redis-sentinel://127.0.0.1:" + port + "#files", Optional.empty())) {
                // when, then
                await().atMost(Duration.ofSeconds(20)).until(link::answers);
                assertThat(link.address()).isEqualTo("Sentinel's files");
            } finally {
                sentinel.destroy();
            }
        }
    }

    private RedisLink link(String uri, Optional<Path> authorities) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), RedisServer.PASSWORD);
        return RedisBed.link(
                new RedisConfig(uri, Optional.of(password), authorities, RedisConfig.WhenUnavailable.ALLOW));
    }
}
