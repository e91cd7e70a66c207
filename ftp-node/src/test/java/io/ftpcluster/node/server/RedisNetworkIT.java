package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.RedisLook;
import io.ftpcluster.node.support.TcpRelay;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The network between one of two nodes and Redis breaks, and is mended. */
class RedisNetworkIT {
    // A command that was held up on the way may take a place that nobody needs; its lease runs out.
    private static final Duration A_LEASE_AND_MORE = Duration.ofSeconds(90);

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"limits\": {\"sessions\": 2}");

    @SuppressWarnings("NullAway.Init")
    private RedisLook look;

    @SuppressWarnings("NullAway.Init")
    private TcpRelay network;

    /** How a network breaks. */
    private enum Break {
        /** Nothing arrives, and nobody is told. */
        SILENCE(TcpRelay::swallow),
        /** Connections end, and none can be made. */
        END(TcpRelay::cut);

        private final Consumer<TcpRelay> how;

        Break(Consumer<TcpRelay> how) {
            this.how = how;
        }
    }

    @BeforeEach
    void start() throws IOException {
        network = bed.closeLater(new TcpRelay(bed.redis().port()));
        look = bed.look();
    }

    @ParameterizedTest
    @EnumSource
    void shouldLetUsersIn_andCountThemWhenItIsMended(Break how) throws IOException {
        TestNode cut = node("files-0", network.address(), "Allow");
        TestNode other = node("files-1", bed.redis().address(), "Allow");
        try (FtpLines before = cut.login();
                Socket data = beginUpload(before)) {
            // when
            how.how.accept(network);
            try (FtpLines during = cut.login()) {
                finish(before, data);
                upload(during, "b");
                upload(before, "c");

                // when
                network.mend();

                // then
                awaitSessions(2);
                refuse(other, "421 Too many sessions of this user");
                awaitHeard(2);
                during.command("QUIT", "221");
                awaitSessions(1);
                other.login().close();
            }
            awaitSessions(1);
            await().atMost(A_LEASE_AND_MORE).until(() -> look.transfersOf("demo") == 0);
            before.command("QUIT", "221");
        }
        awaitSessions(0);
    }

    @ParameterizedTest
    @EnumSource
    void shouldRefuseUsers_whereThatIsWanted_andGoOnWithThoseWhoAreThere(Break how) throws IOException {
        TestNode cut = node("files-0", network.address(), "Deny");
        TestNode other = node("files-1", bed.redis().address(), "Deny");
        try (FtpLines before = cut.login();
                Socket data = beginUpload(before)) {
            // when
            how.how.accept(network);

            // then
            refuse(cut, "421 Sessions cannot be counted at the moment");
            other.login().close();
            finish(before, data);

            // when
            network.mend();

            // then
            await().atMost(A_LEASE_AND_MORE).untilAsserted(() -> cut.login().close());
            awaitSessions(1);
            await().atMost(A_LEASE_AND_MORE).until(() -> look.transfersOf("demo") == 0);
            awaitHeard(2);
            before.command("QUIT", "221");
        }
        awaitSessions(0);
    }

    @Test
    void shouldHearWhoMustGo_afterTheNetworkWasSilent() throws IOException {
        // given
        TestNode node = node("files-0", network.address(), "Allow");
        FtpLines client = node.login();
        network.swallow();
        node.login().close(); // Its command shows that Redis is away.
        network.mend();
        awaitHeard(1);

        // when
        look.redis().publish(RedisLook.KEYS.kicks(), new KickMessage(KickMessage.Kind.USER, "demo").text());

        // then
        client.expect("421 Session ended by the administrator");
    }

    private TestNode node(String name, String address, String whenUnavailable) throws IOException {
        return bed.node(
                name,
                Map.of(
                        NodeSetting.REDIS, address,
                        NodeSetting.STALL_TIMEOUT, "60s",
                        NodeSetting.REDIS_UNAVAILABLE, whenUnavailable));
    }

    private void awaitSessions(long number) {
        await().atMost(A_LEASE_AND_MORE)
                .untilAsserted(() -> assertThat(look.sessionsOf("demo")).isEqualTo(number));
        assertThat(look.redis().keys(RedisLook.KEYS.session("*"))).hasSize((int) number);
    }

    private void awaitHeard(long nodes) {
        await().untilAsserted(() -> assertThat(look.hearers()).isEqualTo(nodes));
    }

    private static void refuse(TestNode node, String reply) throws IOException {
        try (FtpLines client = FtpLines.connect(node.port())) {
            client.expect("220");
            client.command("USER demo", "331");
            client.command("PASS demo", reply);
        }
    }

    private static Socket beginUpload(FtpLines client) throws IOException {
        client.command("TYPE I", "200");
        Socket data = client.openData();
        client.command("STOR a", "150");
        data.getOutputStream().write(new byte[100]);
        return data;
    }

    private static void finish(FtpLines client, Socket data) throws IOException {
        data.getOutputStream().write(new byte[100]);
        data.close();
        client.expect("226");
    }

    private static void upload(FtpLines client, String name) throws IOException {
        client.command("TYPE I", "200");
        try (Socket data = client.openData()) {
            client.command("STOR " + name, "150");
            data.getOutputStream().write(new byte[100]);
        }
        client.expect("226");
    }
}
