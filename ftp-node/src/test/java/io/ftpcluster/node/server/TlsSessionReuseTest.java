package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpsClient;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a data connection resumes the TLS session of its control connection, and must: security case 3. */
class TlsSessionReuseTest extends TlsBed {
    private static final Map<NodeSetting, String> REQUIRE = Map.of(NodeSetting.TLS_SESSION_REUSE, "Require");

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldResumeEachTime(String version) throws Exception {
        start(REQUIRE, version);
        client.secure().logIn();
        for (int i = 0; i < 10; i++) {
            client.transfer();
        }
        assertThat(metrics()).contains("ftp_tls_handshakes_total{connection=\"data\",result=\"resumed\"} 20.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldGiveNewTickets_toAClientThatUsesEachOnceAndOnlyUploads(String version) throws Exception {
        start(REQUIRE, version);
        client.secure().logIn();
        for (int i = 0; i < 10; i++) {
            client.store("f" + i, new byte[1000]);
        }
        assertThat(metrics()).contains("ftp_tls_handshakes_total{connection=\"data\",result=\"resumed\"} 10.0");
    }

    @Test
    void shouldAskTheClientToConnectAgain_whenItCannotBeGivenMoreTickets() throws Exception {
        start(REQUIRE, "TLSv1.3");
        client.secure().logIn();
        for (int i = 0; i < 126; i++) {
            client.store("f", new byte[10]);
        }
        client.lines().expect("421 Too many transfers for one TLS session. Connect again.");
        try (FtpsClient again = connect("TLSv1.3")) {
            again.secure().logIn();
            again.transfer();
        }
    }

    @ParameterizedTest
    @Tag("security-case-3")
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldRefuseAConnection_thatResumesNothing(String version) throws Exception {
        start(REQUIRE, version);
        client.secure().logIn();
        try (FtpsClient stranger = FtpsClient.connect(node.port(), tls.client(), version);
                Socket plain = client.dial()) {
            client.lines().command("STOR f", "150");
            tryToWrite(stranger.over(plain));
        }
        client.lines().expect("522 The data connection must resume the TLS session");
        assertThat(node.home().resolve("f")).doesNotExist();
        client.transfer();
        assertThat(metrics()).contains("result=\"refused\"} 1.0");
    }

    @ParameterizedTest
    @Tag("security-case-3")
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldRefuseAConnection_thatResumesAnotherClientsSession(String version) throws Exception {
        start(REQUIRE, version);
        client.secure().logIn();
        try (FtpsClient thief = FtpsClient.connect(node.port(), tls.client(), version)) {
            thief.secure().logIn();
            thief.transfer();
            try (Socket plain = client.dial()) {
                client.lines().command("STOR f2", "150");
                tryToWrite(thief.over(plain));
            }
        }
        client.lines().expect("522");
        assertThat(node.home().resolve("f2")).doesNotExist();
    }

    // The server closes the connection after the handshake; how far the client comes is a matter of time.
    private static void tryToWrite(SSLSocket data) {
        try (data) {
            data.getOutputStream().write(new byte[10]);
        } catch (IOException refused) {
            assertThat(refused).isNotNull();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldServeAClient_whoResumedItsControlConnectionToo(String version) throws Exception {
        start(REQUIRE, version);
        client.secure().logIn();
        client.transfer();
        try (FtpsClient again = connect(version)) {
            again.secure().logIn();
            again.transfer();
            client.transfer();
        }
    }

    @Test
    void shouldServeBothKindsOfClients_whenReuseIsPreferred() throws Exception {
        start(Map.of());
        client.secure().logIn();
        client.transfer();
        FtpsClient stranger = FtpsClient.connect(node.port(), tls.client());
        try (stranger;
                Socket plain = client.dial()) {
            client.lines().command("LIST", "150");
            assertThat(stranger.over(plain).getInputStream().readAllBytes()).isNotEmpty();
        }
        client.lines().expect("226");
        assertThat(metrics()).contains("result=\"full\"} 2.0");
    }

    @Test
    void shouldGiveNewTickets_onceAClientHasShownThatItHasNone_whenReuseIsPreferred() throws Exception {
        start(Map.of(), "TLSv1.3");
        client.secure().logIn();
        for (int i = 0; i < 5; i++) {
            client.store("f", new byte[10]);
        }
        assertThat(metrics()).contains("result=\"resumed\"} 4.0", "result=\"full\"} 1.0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    void shouldNeverResume_whenReuseIsOff(String version) throws Exception {
        start(Map.of(NodeSetting.TLS_SESSION_REUSE, "Off"), version);
        client.secure().logIn();
        client.transfer();
        client.transfer();
        assertThat(metrics()).contains("{connection=\"data\",result=\"full\"} 4.0");
    }
}
