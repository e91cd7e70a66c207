package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.RedisLook;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How often a node asks Redis: docs/redis.md says it in a table. */
class RedisCallsIT {
    private static final int FILES = 20;

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"limits\": {\"sessions\": 2}");

    @SuppressWarnings("NullAway.Init")
    private RedisLook look;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @BeforeEach
    void start() throws IOException {
        look = bed.look();
        node = bed.node("files-0");
    }

    @Test
    void shouldAskOnceForALogin_andOnceForALogout() {
        assertCalls(2, () -> {
            try (FtpLines client = node.login()) {
                assertThat(look.calls()).isEqualTo(1);
                client.command("QUIT", "221");
            }
            await().until(() -> look.sessions() == 0);
        });
    }

    @Test
    void shouldAskTwice_forFilesThatFollowEachOther() throws IOException {
        try (FtpLines client = node.login()) {
            assertCalls(2, () -> upload(client));
        }
    }

    @Test
    void shouldAskThreeTimesMoreForEachUpload_ofAUserWithAQuota() throws IOException {
        bed.user("\"limits\": {\"quotaBytes\": 1000000}");
        try (FtpLines client = node.login()) {
            client.command("TYPE I", "200");
            uploadOne(client); // Counts what is there.
            assertCalls(2 + 3 * FILES, () -> upload(client));
        }
    }

    // A renewal, which comes every ten seconds, may fall into it: then it is tried again.
    private void assertCalls(int calls, ThrowingRunnable work) {
        await().untilAsserted(() -> {
            await().until(() -> look.transfersOf("demo") == 0);
            look.countCalls();
            work.run();
            await().until(() -> look.transfersOf("demo") == 0);
            assertThat(look.calls()).isEqualTo(calls);
        });
    }

    private static void upload(FtpLines client) throws IOException {
        client.command("TYPE I", "200");
        for (int i = 0; i < FILES; i++) {
            uploadOne(client);
        }
    }

    private static void uploadOne(FtpLines client) throws IOException {
        try (Socket data = client.openData()) {
            client.command("STOR a", "150");
            data.getOutputStream().write(new byte[100]);
        }
        client.expect("226");
    }
}
