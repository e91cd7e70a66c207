package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.OutageLoad;
import io.ftpcluster.node.support.RedisLook;
import io.ftpcluster.node.support.RedisServer;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Redis is away while users come and go on two nodes. How long: the system property {@code redis.away}, in seconds; a
 * build takes a few, somebody who wants to know takes 600.
 */
class RedisAwayUnderLoadIT {
    private static final Duration AWAY = Duration.ofSeconds(Integer.getInteger("redis.away", 5));
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int ROUNDS = 20;
    private static final int IDLE = 3;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldFailNothing_andCountTheTruthAfterwards() throws Exception {
        // What is stored is counted in Redis alone, so it keeps its data, as it does with a volume.
        try (RedisServer server = new RedisServer(folder, "--appendonly", "yes");
                RedisLook look = new RedisLook(server);
                TestNode one = node(server, "files-0");
                TestNode two = node(server, "files-1");
                OutageLoad load = new OutageLoad(List.of(one, two))) {
            // given
            List<FtpLines> idle = logIn(one, IDLE);
            load.begin();
            load.awaitRounds(ROUNDS);

            // when
            server.stop();
            load.goOnFor(AWAY);
            load.awaitRounds(ROUNDS);
            server.restart();
            load.awaitRounds(ROUNDS);
            load.end();

            // then
            assertThat(load.failures()).isEmpty();
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(look.sessions()).isEqualTo(IDLE));
            await().atMost(PATIENCE).until(() -> look.transfersOf("demo") == 0);
            await().atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(look.redis().hmget(RedisLook.KEYS.usage("demo"), "bytes", "files"))
                            .extracting(field -> field.getValue())
                            .containsExactly(Long.toString(bytesOf(one)), Long.toString(filesOf(one))));

            // when
            for (FtpLines each : idle) {
                each.command("QUIT", "221");
            }

            // then
            await().until(() -> look.sessions() == 0);
        }
    }

    private TestNode node(RedisServer server, String name) throws IOException {
        Path users = UsersText.write(
                folder.resolve("own-users.json"),
                "demo",
                "\"limits\": {\"transfers\": 100, \"quotaBytes\": 1000000000}");
        Path password = Files.writeString(folder.resolve("password"), RedisServer.PASSWORD + "\n");
        return TestNode.start(
                folder,
                Map.of(
                        NodeSetting.NODE_NAME, name,
                        NodeSetting.USERS_FILE, users.toString(),
                        NodeSetting.CLUSTER, RedisLook.KEYS.cluster(),
                        NodeSetting.REDIS, server.address(),
                        NodeSetting.IDLE_TIMEOUT, "1h",
                        NodeSetting.STALL_TIMEOUT, "60s",
                        NodeSetting.REDIS_PASSWORD_FILE, password.toString()));
    }

    private static List<FtpLines> logIn(TestNode node, int sessions) throws IOException {
        List<FtpLines> clients = new ArrayList<>();
        for (int i = 0; i < sessions; i++) {
            clients.add(node.login());
        }
        return clients;
    }

    private static long bytesOf(TestNode node) throws IOException {
        try (Stream<Path> files = Files.list(node.home())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static long filesOf(TestNode node) throws IOException {
        try (Stream<Path> files = Files.list(node.home())) {
            return files.count();
        }
    }
}
