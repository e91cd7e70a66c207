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
import io.ftpcluster.node.support.RedisServer;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Nodes that share a Redis Cluster with TLS, and a password that changes. */
class SecureRedisClusterIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String NEW_PASSWORD = "noch geheimer";

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"limits\": {\"sessions\": 2}");

    @SuppressWarnings("NullAway.Init")
    private TestTls tls;

    @SuppressWarnings("NullAway.Init")
    private RedisCluster redis;

    @BeforeEach
    void start() throws Exception {
        tls = new TestTls(bed.folder());
        redis = bed.closeLater(RedisCluster.withTls(bed.folder(), tls));
        redis.addUser("node", RedisRights.ofBothInCluster(KEYS));
    }

    private TestNode node(String name, Path authority) throws IOException {
        return bed.node(
                name,
                Map.of(
                        NodeSetting.REDIS, redis.uri("node"),
                        NodeSetting.REDIS_CA_FILE, authority.toString(),
                        NodeSetting.REDIS_UNAVAILABLE, "Deny"));
    }

    @Test
    void shouldCountAndKick_overTls() throws IOException {
        TestNode one = node("files-0", tls.authorityFile());
        TestNode two = node("files-1", tls.authorityFile());
        try (FtpLines here = one.login();
                FtpLines there = two.login()) {
            assertThat(login(one)).startsWith("421 Too many sessions of this user");
            await().until(() -> redis.hearers() == 2);
            kick();
            here.expect("421 Session ended by the administrator");
            there.expect("421 Session ended by the administrator");
        }
        assertThat(redis.refused()).isEmpty();
    }

    @Test
    void shouldCountNobody_whereAnotherAuthorityIsTrusted() throws Exception {
        Path other = Files.createDirectory(bed.folder().resolve("other"));
        TestNode node = node("files-0", new TestTls(other).authorityFile());
        assertThat(login(node)).startsWith("421 Sessions cannot be counted at the moment");
    }

    @Test
    void shouldTakeTheNewPassword_forNewConnections() throws IOException {
        // given
        TestNode node = node("files-0", tls.authorityFile());
        FtpLines before = node.login();

        // when
        redis.addPassword("node", NEW_PASSWORD);
        Files.writeString(bed.passwordFile(), NEW_PASSWORD + "\n");
        redis.removePassword("node", RedisServer.PASSWORD);

        // then
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(login(node)).startsWith("230"));
        await().atMost(PATIENCE).untilAsserted(() -> {
            kick();
            assertThat(before.socket().getInputStream().available()).isPositive();
        });
        before.expect("421 Session ended by the administrator");
        await().until(() -> redis.on(redis.masterOf(KEYS.sessions())).zcard(KEYS.sessions()) == 0);
        assertThat(redis.refused()).isEmpty();
    }

    private void kick() {
        redis.on(0).publish(KEYS.kicks(), new KickMessage(KickMessage.Kind.USER, "demo").text());
    }

    private static String login(TestNode node) throws IOException {
        try (FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.command("USER demo", "331");
            client.send("PASS demo");
            return client.reply();
        }
    }
}
