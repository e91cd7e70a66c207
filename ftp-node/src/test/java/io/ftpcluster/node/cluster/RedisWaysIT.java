package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.support.RedisServer;
import io.ftpcluster.node.support.TestTls;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCommandExecutionException;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.sentinel.api.sync.RedisSentinelCommands;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ways to Redis other than plainly to one address. */
class RedisWaysIT {
    private static final String[] REPLICABLE = {"--masterauth", RedisServer.PASSWORD, "--repl-diskless-sync-delay", "0"
    };
    private static final Duration SOME_TIME = Duration.ofSeconds(60);

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
                        Stream.concat(Stream.of("--tls-port", port), tls.redisOptions().stream())
                                .toArray(String[]::new));
                RedisLink right = link("rediss://127.0.0.1:" + port, Optional.of(tls.authorityFile()));
                RedisLink wrong = link("rediss://127.0.0.1:" + port, Optional.of(other.authorityFile()));
                RedisLink standard = link("rediss://127.0.0.1:" + port, Optional.empty())) {
            // when, then
            assertThat(server.port()).isPositive();
            await().until(right::answers);
            assertThat(wrong.answers()).isFalse();
            assertThat(standard.answers()).isFalse();
        }
    }

    @Test
    void shouldAskSentinel_whereRedisIs() throws Exception {
        // given
        int port = LocalPorts.free();
        try (RedisServer server = new RedisServer(folder)) {
            Process sentinel = sentinel(port, server);
            try (RedisLink link = link("redis-sentinel://127.0.0.1:" + port + "#files", Optional.empty())) {
                // when, then
                await().atMost(SOME_TIME).until(link::answers);
                assertThat(link.address()).isEqualTo("Sentinel's files");
            } finally {
                sentinel.destroy();
                sentinel.onExit().join();
            }
        }
    }

    @Test
    void shouldFollowSentinel_whenRedisHasCrashed_andWhenItIsMoved() throws Exception {
        try (RedisServer one = new RedisServer(Files.createDirectory(folder.resolve("one")), REPLICABLE);
                RedisServer two = replica(Files.createDirectory(folder.resolve("two")), one);
                RedisClient first = RedisClient.create(one.uri());
                RedisClient second = RedisClient.create(two.uri())) {
            // given
            RedisCommands<String, String> old = first.connect().sync();
            RedisCommands<String, String> next = second.connect().sync();
            await().until(() -> next.info("replication").contains("master_link_status:up"));
            int port = LocalPorts.free();
            Process sentinel = sentinel(port, one);
            try (RedisSessionRecords records = node("redis-sentinel://node@127.0.0.1:" + port + "#files")) {
                await().atMost(SOME_TIME).until(records::isReachable);
                assertThat(place(records, session("a", "demo", "192.0.2.1", NO_LIMITS)))
                        .isEqualTo(Place.TAKEN);
                assertThat(old.zcard(KEYS.sessions())).isEqualTo(1);
                await().atMost(SOME_TIME)
                        .until(() -> Files.readString(log()).contains("+slave slave 127.0.0.1:" + two.port()));

                // when
                one.kill();

                // then
                awaitEverythingAt(next, records, "b", 2);

                // when
                one.restart();
                await().atMost(SOME_TIME).until(() -> isReplicaInSync(one));
                moveBack(port);

                // then
                try (RedisClient again = RedisClient.create(one.uri())) {
                    awaitEverythingAt(again.connect().sync(), records, "c", 3);
                }
            } finally {
                sentinel.destroy();
                sentinel.onExit().join();
            }
        }
    }

    // Sessions of before, new ones, and who must go.
    private static void awaitEverythingAt(
            RedisCommands<String, String> master, RedisSessionRecords records, String id, int sessions) {
        await().atMost(SOME_TIME).until(() -> master.info("replication").contains("role:master"));
        await().atMost(SOME_TIME).untilAsserted(() -> {
            records.renew();
            assertThat(master.pubsubNumsub(KEYS.kicks())).containsEntry(KEYS.kicks(), 1L);
            assertThat(master.zcard(KEYS.sessions())).isEqualTo(sessions - 1);
        });
        // Sentinel ends connections once more when it has told the former master whose replica it is.
        await().atMost(SOME_TIME)
                .until(() -> place(records, session(id, "demo", "192.0.2.1", NO_LIMITS)) == Place.TAKEN);
        await().atMost(SOME_TIME).untilAsserted(() -> {
            records.renew();
            assertThat(master.zcard(KEYS.sessions())).isEqualTo(sessions);
            assertThat(master.zscore(KEYS.sessions(), id)).isPositive();
        });
    }

    private static boolean isReplicaInSync(RedisServer server) {
        try (RedisClient client = RedisClient.create(server.uri())) {
            String facts = client.connect().sync().info("replication");
            return facts.contains("role:slave") && facts.contains("master_link_status:up");
        }
    }

    private static void moveBack(int sentinelPort) {
        try (RedisClient client = RedisClient.create("redis://127.0.0.1:" + sentinelPort)) {
            RedisSentinelCommands<String, String> sentinel =
                    client.connectSentinel().sync();
            await().atMost(SOME_TIME)
                    .ignoreException(RedisCommandExecutionException.class)
                    .until(() -> sentinel.failover("files").equals("OK"));
        }
    }

    private static RedisServer replica(Path folder, RedisServer master) throws Exception {
        List<String> options = new ArrayList<>(List.of(REPLICABLE));
        options.addAll(List.of("--replicaof", "127.0.0.1", Integer.toString(master.port())));
        return new RedisServer(folder, options.toArray(String[]::new));
    }

    private Process sentinel(int port, RedisServer master) throws Exception {
        Path config = Files.writeString(
                folder.resolve("sentinel.conf"), """
                port %d
                bind 127.0.0.1
                sentinel monitor files 127.0.0.1 %d 1
                sentinel auth-pass files %s
                sentinel down-after-milliseconds files 3000
                sentinel failover-timeout files 6000
                """.formatted(port, master.port(), RedisServer.PASSWORD));
        return new ProcessBuilder("redis-server", config.toString(), "--sentinel")
                .redirectErrorStream(true)
                .redirectOutput(log().toFile())
                .start();
    }

    private Path log() {
        return folder.resolve("sentinel.log");
    }

    private RedisSessionRecords node(String uri) throws Exception {
        RedisConfig config = config(uri, Optional.empty());
        return RedisSessionRecords.of(
                RedisBed.link(config), config, ClusterConfig.ALONE, new NodeIdentity("files-0", KEYS.cluster()));
    }

    private RedisLink link(String uri, Optional<Path> authorities) throws Exception {
        return RedisBed.link(config(uri, authorities));
    }

    private RedisConfig config(String uri, Optional<Path> authorities) throws Exception {
        Path password = Files.writeString(folder.resolve("password"), RedisServer.PASSWORD);
        return new RedisConfig(uri, Optional.of(password), authorities, RedisConfig.WhenUnavailable.DENY);
    }
}
