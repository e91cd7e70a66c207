package io.ftpcluster.node.server;

import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.contract.redis.RedisRights;
import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.RedisCluster;
import io.ftpcluster.node.support.TestNode;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes that share a Redis Cluster of three masters. */
class RedisClusterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @RegisterExtension
    private final ClusterBed bed =
            new ClusterBed("\"limits\": {\"sessions\": 2, \"transfers\": 2, \"quotaBytes\": 10000}");

    @SuppressWarnings("NullAway.Init")
    private RedisCluster redis;

    @SuppressWarnings("NullAway.Init")
    private TestNode one;

    @SuppressWarnings("NullAway.Init")
    private TestNode two;

    @BeforeEach
    void start() throws IOException {
        redis = bed.closeLater(new RedisCluster(bed.folder()));
        redis.addUser("ftp", RedisRights.ofBothInCluster(KEYS));
        one = node("files-0");
        two = node("files-1");
    }

    private TestNode node(String name) throws IOException {
        return bed.node(
                name,
                Map.of(
                        NodeSetting.REDIS, redis.uri("ftp"),
                        NodeSetting.REDIS_UNAVAILABLE, "Deny",
                        NodeSetting.STALL_TIMEOUT, "60s"));
    }

    @Test
    void shouldCountSessionsTransfersAndQuotas_onAllNodes() throws IOException {
        try (FtpLines here = one.login();
                FtpLines there = two.login()) {
            assertThat(master().zcard(KEYS.userSessions("demo"))).isEqualTo(2);
            refuse(one, "421 Too many sessions of this user");
            upload(here, "a", 6000, "226");
            upload(there, "b", 6000, "552");
            upload(there, "c", 4000, "226");
            await().until(() -> "10000".equals(master().hget(KEYS.usage("demo"), "bytes")));
            there.command("QUIT", "221");
            await().until(() -> master().zcard(KEYS.userSessions("demo")) == 1);
            two.login().close();
        }
        await().until(() -> master().zcard(KEYS.sessions()) == 0);
        assertThat(redis.refused()).isEmpty();
    }

    @Test
    void shouldEndSessions_onWhicheverServerThatIsSaid() throws IOException {
        for (int server = 0; server < 3; server++) {
            try (FtpLines here = one.login();
                    FtpLines there = two.login()) {
                await().until(() -> redis.hearers() == 2);
                redis.on(server).publish(KEYS.kicks(), new KickMessage(KickMessage.Kind.USER, "demo").text());
                here.expect("421 Session ended by the administrator");
                there.expect("421 Session ended by the administrator");
            }
            await().until(() -> master().zcard(KEYS.sessions()) == 0);
        }
    }

    @Test
    void shouldFollowItsKeys_whenTheirSlotMovesToAnotherServer() throws IOException {
        try (FtpLines here = one.login()) {
            // given
            int from = redis.masterOf(KEYS.sessions());
            Socket data = beginUpload(here, "a");

            // when
            redis.moveSlotOf(KEYS.sessions(), (from + 1) % 3);
            try (FtpLines first = two.login()) {
                first.command("QUIT", "221");
            }
            endUpload(here, data);

            // then
            await().until(() -> master().zcard(KEYS.userSessions("demo")) == 1);
            assertThat(redis.masterOf(KEYS.sessions())).isEqualTo((from + 1) % 3);
            try (FtpLines second = two.login()) {
                refuse(one, "421 Too many sessions of this user");
                second.command("QUIT", "221");
            }
            here.command("QUIT", "221");
        }
        await().until(() -> master().zcard(KEYS.sessions()) == 0);
    }

    @Test
    void shouldGoOnWithTheReplica_whenTheServerWithItsKeysHasCrashed() throws IOException {
        // given
        int crashing = redis.masterOf(KEYS.sessions());
        int replica = redis.addReplicaOf(crashing);
        try (FtpLines here = one.login()) {
            Socket data = beginUpload(here, "a");
            await().until(() -> redis.on(replica).info("replication").contains("master_link_status:up"));

            // when
            redis.kill(crashing);
            endUpload(here, data);

            // then
            await().atMost(PATIENCE).untilAsserted(() -> two.login().close());
            assertThat(redis.masterOf(KEYS.sessions())).isEqualTo(replica);
            await().atMost(PATIENCE).until(() -> master().zcard(KEYS.userSessions("demo")) == 1);
            await().atMost(PATIENCE).until(() -> master().zcard(KEYS.userTransfers("demo")) == 0);
            here.command("QUIT", "221");
            await().atMost(PATIENCE).until(() -> master().zcard(KEYS.userSessions("demo")) == 0);
        }
    }

    private RedisCommands<String, String> master() {
        return redis.on(redis.masterOf(KEYS.sessions()));
    }

    private static void refuse(TestNode node, String reply) throws IOException {
        try (FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.command("USER demo", "331");
            client.command("PASS demo", reply);
        }
    }

    private static Socket beginUpload(FtpLines client, String name) throws IOException {
        client.command("TYPE I", "200");
        Socket data = client.openData();
        client.command("STOR " + name, "150");
        data.getOutputStream().write(new byte[100]);
        return data;
    }

    private static void endUpload(FtpLines client, Socket data) throws IOException {
        data.close();
        client.expect("226");
    }

    private static void upload(FtpLines client, String name, int bytes, String reply) throws IOException {
        client.command("TYPE I", "200");
        try (Socket data = client.openData()) {
            client.command("STOR " + name, "150");
            data.getOutputStream().write(new byte[bytes]);
        } catch (SocketException refused) {
            // The node may end the data connection before the test does.
        }
        client.expect(reply);
    }
}
