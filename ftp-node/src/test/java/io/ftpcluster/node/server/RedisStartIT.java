package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.RedisLook;
import io.ftpcluster.node.support.RedisServer;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.UsersText;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A node starts while Redis is away, and Redis comes later. */
class RedisStartIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void shouldServeWithoutRedis_andCountWhoIsThereWhenItComes() throws Exception {
        int port = LocalPorts.free();
        try (TestNode node = node(port, "Allow");
                FtpLines first = node.login();
                FtpLines second = node.login()) {
            // given
            assertThat(readiness(node)).isEqualTo(200);
            assertThat(login(node)).as("counted on the node alone").startsWith("421 Too many sessions of this user");
            second.command("NOOP", "200");

            // when
            try (RedisServer server = new RedisServer(port, folder);
                    RedisLook look = new RedisLook(server)) {
                // then
                await().atMost(PATIENCE).until(() -> look.sessionsOf("demo") == 2);
                await().until(() -> look.hearers() == 1);
                first.command("QUIT", "221");
                await().until(() -> look.sessionsOf("demo") == 1);
            }
        }
    }

    @Test
    void shouldSayWhyNobodyCanLogIn_whereThatIsWanted_untilRedisComes() throws Exception {
        int port = LocalPorts.free();
        try (TestNode node = node(port, "Deny")) {
            // given
            assertThat(readiness(node)).isEqualTo(200);
            assertThat(login(node)).startsWith("421 Sessions cannot be counted at the moment");

            // when
            try (RedisServer server = new RedisServer(port, folder)) {
                // then
                assertThat(server.port()).isEqualTo(port);
                await().atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(login(node)).startsWith("230"));
            }
        }
    }

    private TestNode node(int redis, String whenUnavailable) throws IOException {
        Path users = UsersText.write(folder.resolve("own-users.json"), "demo", "\"limits\": {\"sessions\": 2}");
        Path password = Files.writeString(folder.resolve("password"), RedisServer.PASSWORD + "\n");
        return TestNode.start(
                folder,
                Map.of(
                        NodeSetting.USERS_FILE, users.toString(),
                        NodeSetting.CLUSTER, RedisLook.KEYS.cluster(),
                        NodeSetting.REDIS, "127.0.0.1:" + redis,
                        NodeSetting.REDIS_UNAVAILABLE, whenUnavailable,
                        NodeSetting.REDIS_PASSWORD_FILE, password.toString()));
    }

    private static int readiness(TestNode node) throws IOException, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + node.node().healthPort() + "/readyz");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.discarding())
                    .statusCode();
        }
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
