package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.KillableNode;
import io.ftpcluster.node.support.RedisLook;
import io.ftpcluster.node.support.RedisServer;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node ends without a word (SIGKILL): what its sessions held is free again when its leases have run out. */
class NodeCrashIT {
    private static final Duration A_LEASE_AND_MORE = Duration.ofSeconds(45);
    private static final int QUOTA = 1_000_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldGiveBackSessionsTransfersAndReservations_ofAKilledNode() throws Exception {
        try (RedisServer server = new RedisServer(folder);
                RedisLook look = new RedisLook(server);
                TestNode living = TestNode.start(folder, settings(server, "files-0"));
                KillableNode dying = KillableNode.start(folder, settings(server, "files-1"), List.of())) {
            // given
            FtpLines first = logIn(dying.port());
            FtpLines second = logIn(dying.port());
            first.command("TYPE I", "200");
            Socket data = first.openData();
            first.command("STOR a", "150");
            data.getOutputStream().write(new byte[QUOTA - 1000]);
            second.command("NOOP", "200");
            await().until(() -> reserved(look) > QUOTA / 2);
            assertThat(login(living)).startsWith("421 Too many sessions of this user");

            // when
            dying.kill();

            // then
            assertThat(look.sessionsOf("demo")).as("nobody has told Redis").isEqualTo(2);
            await().atMost(A_LEASE_AND_MORE)
                    .untilAsserted(() -> assertThat(login(living)).startsWith("230"));
            await().atMost(A_LEASE_AND_MORE).until(() -> look.transfersOf("demo") == 0);
            await().atMost(A_LEASE_AND_MORE)
                    .untilAsserted(() -> assertThat(upload(living)).startsWith("226"));
            await().untilAsserted(() -> assertThat(look.redis().hgetall(RedisLook.KEYS.usage("demo")))
                    .containsEntry("bytes", Integer.toString(QUOTA - 1000))
                    .containsEntry("files", "1")
                    .containsOnlyKeys("bytes", "files", "home", "counted"));
            await().untilAsserted(() -> assertThat(look.sessions()).isZero());
        }
    }

    private Map<NodeSetting, String> settings(RedisServer server, String name) throws IOException {
        Path users = UsersText.write(
                folder.resolve("own-users.json"),
                "demo",
                "\"limits\": {\"sessions\": 2, \"transfers\": 1, \"quotaBytes\": " + QUOTA + "}");
        Path password = Files.writeString(folder.resolve("password"), RedisServer.PASSWORD + "\n");
        return Map.of(
                NodeSetting.NODE_NAME, name,
                NodeSetting.USERS_FILE, users.toString(),
                NodeSetting.CLUSTER, RedisLook.KEYS.cluster(),
                NodeSetting.REDIS, server.address(),
                NodeSetting.REDIS_PASSWORD_FILE, password.toString());
    }

    // What running uploads have reserved, in bytes.
    private static long reserved(RedisLook look) {
        return look.redis().hgetall(RedisLook.KEYS.usage("demo")).entrySet().stream()
                .filter(field -> field.getKey().startsWith("upload:"))
                .mapToLong(field -> Long.parseLong(field.getValue().split(" ")[0]))
                .sum();
    }

    private static FtpLines logIn(int port) throws IOException {
        FtpLines client = FtpLines.connect(port);
        client.expect("220");
        client.login();
        return client;
    }

    private static String login(TestNode node) throws IOException {
        try (FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.command("USER demo", "331");
            client.send("PASS demo");
            return client.reply();
        }
    }

    private static String upload(TestNode node) throws IOException {
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            try (Socket data = client.openData()) {
                client.send("STOR b");
                String begun = client.reply();
                if (!begun.startsWith("150")) {
                    return begun;
                }
                data.getOutputStream().write(new byte[QUOTA - 1000]);
            } catch (SocketException refused) {
                // The node may end the data connection before the test does.
            }
            return client.reply();
        }
    }
}
