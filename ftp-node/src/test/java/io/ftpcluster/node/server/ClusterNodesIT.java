package io.ftpcluster.node.server;

import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.contract.redis.SessionField;
import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TestNode;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Two nodes with one volume and one Redis. */
class ClusterNodesIT {
    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"limits\": {\"sessions\": 2, \"transfers\": 1}");

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @SuppressWarnings("NullAway.Init")
    private TestNode one;

    @SuppressWarnings("NullAway.Init")
    private TestNode two;

    @BeforeEach
    void start() throws IOException {
        redis = bed.commands();
        one = bed.node("files-0");
        two = bed.node("files-1");
    }

    @Test
    void shouldRefuseMoreSessions_thanAUserMayHaveOnAllNodes() throws IOException {
        try (FtpLines here = one.login();
                FtpLines there = two.login();
                FtpLines tooMany = FtpLines.connect(two.port())) {
            tooMany.expect("220");
            tooMany.command("USER demo", "331");
            tooMany.command("PASS demo", "421 Too many sessions of this user");
            assertThat(tooMany.isClosedByServer()).isTrue();
            here.command("QUIT", "221");
            await().until(() -> redis.zcard(KEYS.userSessions("demo")) == 1);
            two.login().close();
            there.command("NOOP", "200");
        }
    }

    @Test
    void shouldRefuseMoreTransfers_thanAUserMayHaveOnAllNodes_andSayWhatRuns() throws IOException {
        try (FtpLines here = one.login();
                FtpLines there = two.login()) {
            // given
            here.command("TYPE I", "200");
            Socket data = here.openData();
            here.command("STOR a", "150");

            // then
            String id = redis.zrange(KEYS.userTransfers("demo"), 0, -1).getFirst();
            assertThat(redis.hget(KEYS.session(id), SessionField.TRANSFER.key()))
                    .isEqualTo("STOR /demo/a");
            Socket refused = there.openData();
            there.command("RETR nothing", "450 Too many transfers of this user");
            refused.close();

            // when
            data.close();
            here.expect("226");

            // then
            await().until(() -> redis.zcard(KEYS.userTransfers("demo")) == 0);
            Socket again = there.openData();
            there.command("STOR b", "150");
            again.close();
            there.expect("226");
        }
    }

    @Test
    void shouldEndASession_byItsId_alsoWhileItUploads() throws IOException {
        try (FtpLines here = one.login();
                FtpLines there = two.login();
                Socket data = here.openData()) {
            here.command("TYPE I", "200");
            here.command("STOR a", "150");
            String id = redis.zrange(KEYS.userTransfers("demo"), 0, -1).getFirst();
            kick(KickMessage.Kind.SESSION, id);
            here.expect("426");
            here.expect("421 Session ended by the administrator");
            assertThat(here.isClosedByServer()).isTrue();
            assertThat(data.getInputStream().available()).isZero();
            there.command("NOOP", "200");
        }
        assertThat(one.home().resolve("a")).doesNotExist();
    }

    @Test
    void shouldEndAllSessions_ofAUserOrAnAddress() throws IOException {
        for (KickMessage kick : new KickMessage[] {
            new KickMessage(KickMessage.Kind.USER, "demo"), new KickMessage(KickMessage.Kind.ADDRESS, "127.0.0.1")
        }) {
            try (FtpLines here = one.login();
                    FtpLines there = two.login()) {
                kick(kick.kind(), kick.name());
                here.expect("421 Session ended by the administrator");
                there.expect("421 Session ended by the administrator");
            }
            await().until(() -> redis.zcard(KEYS.sessions()) == 0);
        }
    }

    @Test
    void shouldRefuseTheNextUpload_onBothNodes_whenTheUserMayNotWriteAnyMore() throws IOException {
        try (FtpLines here = one.login();
                FtpLines there = two.login()) {
            here.command("STOR f", "425");
            there.command("STOR f", "425");

            bed.user("\"permissions\": [\"LIST\", \"READ\"]");

            for (FtpLines client : List.of(here, there)) {
                await().untilAsserted(() -> {
                    client.send("STOR f");
                    assertThat(client.reply()).startsWith("550 Permission denied");
                });
            }
        }
    }

    private void kick(KickMessage.Kind kind, String name) throws IOException {
        await().until(() -> bed.look().hearers() == 2);
        assertThat(redis.publish(KEYS.kicks(), new KickMessage(kind, name).text()))
                .as("nodes that hear it")
                .isEqualTo(2);
    }

    @Test
    void shouldFinishTransfers_whileRedisIsAway_andCountRightlyAfterwards() throws IOException {
        try (FtpLines here = one.login();
                FtpLines there = two.login()) {
            // given
            here.command("TYPE I", "200");
            Socket data = here.openData();
            here.command("STOR a", "150");

            // when
            bed.redis().stop();
            data.getOutputStream().write(new byte[1000]);
            data.close();
            here.expect("226");
            Socket more = here.openData();
            here.command("STOR b", "150");
            more.close();
            here.expect("226");
            bed.redis().restart();

            // then
            await().until(() -> redis.zcard(KEYS.userSessions("demo")) == 2);
            await().until(() -> redis.zcard(KEYS.userTransfers("demo")) == 0);
            there.command("NOOP", "200");
        }
    }

    @Test
    void shouldNotExceedAQuota_withUploadsThroughBothNodes() throws Exception {
        // given
        bed.user("\"limits\": {\"quotaBytes\": 1000000}");
        AtomicInteger complete = new AtomicInteger();

        // when
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 24; i++) {
                TestNode node = i % 2 == 0 ? one : two;
                String name = "f" + i;
                var _ = clients.submit(() -> {
                    if (upload(node, name, 100_000).startsWith("226")) {
                        complete.incrementAndGet();
                    }
                    return name;
                });
            }
        }

        // then
        assertThat(complete.get()).isLessThanOrEqualTo(10);
        assertThat(stored()).isEqualTo(complete.get() * 100_000L);
        await().until(() -> Long.parseLong(redis.hget(KEYS.usage("demo"), "bytes")) == stored());

        // when
        int left = (int) (1_000_000 - stored());

        // then
        assertThat(upload(one, "one-more", left + 1)).startsWith("552");
        assertThat(upload(two, "the-rest", left)).startsWith("226");
        assertThat(stored()).isEqualTo(1_000_000);
    }

    private static String upload(TestNode node, String name, int bytes) throws IOException {
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            try (Socket data = client.openData()) {
                client.command("STOR " + name, "150");
                data.getOutputStream().write(new byte[bytes]);
            } catch (SocketException refused) {
                // The node may end the data connection before the test does.
            }
            return client.reply();
        }
    }

    private long stored() throws IOException {
        try (Stream<Path> files = Files.list(one.home())) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }
}
