package io.ftpcluster.node.server;

import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.KillableNode;
import io.ftpcluster.node.support.RedisLook;
import io.ftpcluster.node.support.TestNode;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A node ends without a word (SIGKILL): what its sessions held is free again when its leases have run out. */
class NodeCrashIT {
    private static final Duration A_LEASE_AND_MORE = Duration.ofSeconds(90);
    private static final int QUOTA = 1_000_000;

    @RegisterExtension
    private final ClusterBed bed =
            new ClusterBed("\"limits\": {\"sessions\": 2, \"transfers\": 1, \"quotaBytes\": " + QUOTA + "}");

    @Test
    void shouldGiveBackSessionsTransfersAndReservations_ofAKilledNode() throws Exception {
        TestNode living = bed.node("files-0");
        RedisLook look = bed.look();
        try (KillableNode dying = start("files-1")) {
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
            await().untilAsserted(() -> assertThat(look.redis().hgetall(KEYS.usage("demo")))
                    .containsEntry("bytes", Integer.toString(QUOTA - 1000))
                    .containsEntry("files", "1")
                    .containsOnlyKeys("bytes", "files", "counted", "count", "home"));
            await().untilAsserted(() -> assertThat(look.sessions()).isZero());
        }
    }

    @Test
    void shouldCountFilesAnew_whoseNodeWasKilledWhileItCounted() throws Exception {
        // given
        RedisCommands<String, String> redis = bed.commands();
        try (KillableNode dying = start("files-1")) {
            redis.hset(KEYS.usage("demo"), "change:endless", "4000000000000");
            redis.hset(KEYS.recount("demo"), "home", "/demo");
            redis.zadd(KEYS.recountRequests(), 4e12, "demo");
            redis.publish(KEYS.recounts(), "demo");
            await().until(() -> redis.hexists(KEYS.recount("demo"), "held"));
            TestNode living = bed.node("files-0");
            Files.write(living.home().resolve("f"), new byte[1234]);

            // when
            dying.kill();
            redis.hset(KEYS.recount("demo"), "until", "0"); // As if a minute had passed.
            redis.hdel(KEYS.usage("demo"), "change:endless");

            // then
            await().atMost(A_LEASE_AND_MORE)
                    .untilAsserted(() -> assertThat(redis.hgetall(KEYS.usage("demo")))
                            .containsEntry("bytes", "1234")
                            .containsEntry("files", "1"));
        }
        assertThat(redis.exists(KEYS.recount("demo"))).isZero();
    }

    private KillableNode start(String name) throws IOException {
        return KillableNode.start(bed.folder(), bed.settings(name, Map.of()), List.of());
    }

    // What running uploads have reserved, in bytes.
    private static long reserved(RedisLook look) {
        return look.redis().hgetall(KEYS.usage("demo")).entrySet().stream()
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
