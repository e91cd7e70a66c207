package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.ProxyHeaders;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much a client may ask of a node before and beside its transfers, each limit with its reply. */
class LimitsTest {
    private static final String ONE = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @Tag("security-case-34")
    void shouldEndASession_thatDoesNotLogInInTime() throws IOException {
        try (TestNode node = start(NodeSetting.LOGIN_TIMEOUT, "1s");
                FtpLines client = greeted(node)) {
            client.expect("421 Login took too long");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    @Tag("security-case-34")
    void shouldEndASession_thatSendsHalfACommandOnly() throws IOException {
        try (TestNode node = start(NodeSetting.LOGIN_TIMEOUT, "1s");
                FtpLines client = greeted(node)) {
            client.sendRaw(new byte[] {'U', 'S', 'E'});
            client.expect("421 Login took too long");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"REIN", "USER demo"})
    void shouldGiveTimeForAnotherLogin_whenTheUserHasLoggedOut(String logout) throws IOException {
        try (TestNode node = start(NodeSetting.LOGIN_TIMEOUT, "6s");
                FtpLines client = node.login();
                FtpLines other = greeted(node)) {
            other.expect("421 Login took too long"); // So it is also later than the first login had to be.
            client.command(logout, logout.equals("REIN") ? "220" : "331");
            // Longer than from one look at the clocks to the next.
            await().during(Duration.ofMillis(1200))
                    .pollInterval(Duration.ofMillis(200))
                    .untilAsserted(() -> client.command("NOOP", "200"));
            client.login();
        }
    }

    @Test
    @Tag("security-case-34")
    void shouldEndASession_thatIsIdle() throws IOException {
        try (TestNode node = start(NodeSetting.IDLE_TIMEOUT, "3s");
                FtpLines client = node.login()) {
            client.expect("421 No command for too long");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    @Tag("security-case-15")
    void shouldSkipLinesThatAreTooLong_andEndTheSessionWhenThereAreMany() throws IOException {
        try (TestNode node = start(NodeSetting.MAX_LINE_LENGTH, "512");
                FtpLines client = greeted(node)) {
            for (int i = 0; i < 3; i++) {
                client.command("CWD " + "x".repeat(600), "500 The command line is too long");
                client.command("NOOP", "200");
            }
            client.command("CWD " + "x".repeat(600), "421");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    @Tag("security-case-15")
    void shouldEndASession_whoseLineDoesNotEnd() throws IOException {
        try (TestNode node = start(NodeSetting.MAX_LINE_LENGTH, "512");
                FtpLines client = greeted(node)) {
            client.sendRaw("x".repeat(512 * 17).getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            client.expect("421");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    @Tag("security-case-5")
    void shouldEndASession_thatSendsManyCommandsWithoutALogin() throws IOException {
        try (TestNode node = start(NodeSetting.MAX_COMMANDS_BEFORE_LOGIN, "3");
                FtpLines client = greeted(node)) {
            client.command("NOOP", "200");
            client.command("XYZZY", "500");
            client.command("RETR f", "530");
            client.command("NOOP", "421 Too many commands without a login");
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    @Test
    void shouldCountCommandsWithoutALogin_onlyUntilTheLogin() throws IOException {
        try (TestNode node = start(NodeSetting.MAX_COMMANDS_BEFORE_LOGIN, "3");
                FtpLines client = node.login()) {
            for (int i = 0; i < 10; i++) {
                client.command("NOOP", "200");
            }
        }
    }

    @Test
    void shouldRefuseMoreSessions_thanTheNodeMayHave() throws IOException {
        try (TestNode node = start(NodeSetting.MAX_SESSIONS, "1")) {
            try (FtpLines first = greeted(node);
                    FtpLines second = FtpLines.connect(node.port())) {
                second.expect("421 Too many sessions, please");
                assertThat(second.isClosedByServer()).isTrue();
                first.login();
            }
            await().untilAsserted(() -> greeted(node).close());
        }
    }

    @Test
    @Tag("security-case-34")
    void shouldRefuseMoreTransfers_thanTheNodeMayHave_untilOneIsOver() throws IOException {
        try (TestNode node = start(NodeSetting.MAX_TRANSFERS, "1");
                FtpLines one = node.login();
                FtpLines two = node.login()) {
            try (Socket data = one.openData()) {
                one.command("STOR f", "150");
                for (String verb : new String[] {"STOR g", "RETR f", "NLST"}) {
                    two.extendedPassivePort();
                    two.command(verb, "450 Too many transfers on this server");
                    two.command("NLST", "425"); // The port was given back.
                }
                data.getOutputStream().write(1);
                one.command("ABOR", "426");
                one.expect("226");
            }
            for (int i = 0; i < 3; i++) {
                two.extendedPassivePort();
                two.command("RETR none", "550");
                try (Socket data = two.openData()) {
                    two.command("NLST", "150");
                    assertThat(data.getInputStream().readAllBytes()).isEmpty();
                }
                two.expect("226");
            }
        }
    }

    @Test
    void shouldRefuseMoreSessions_thanAnAddressMayHave() throws IOException {
        try (TestNode node = behindProxy(NodeSetting.MAX_SESSIONS_PER_ADDRESS, "1");
                FtpLines first = connect(node, ONE)) {
            first.expect("220");
            first.login();
            connect(node, ONE).expect("421 Too many sessions from your address");
            try (FtpLines other = connect(node, OTHER)) {
                other.expect("220");
            }
            first.command("QUIT", "221");
            await().untilAsserted(() -> connect(node, ONE).expect("220"));
        }
    }

    @Test
    @Tag("security-case-34")
    void shouldRefuseMoreLoginsAtATime_thanAnAddressMayHave() throws IOException {
        try (TestNode node = behindProxy(NodeSetting.MAX_PENDING_LOGINS_PER_ADDRESS, "1");
                FtpLines first = connect(node, ONE)) {
            first.expect("220");
            connect(node, ONE).expect("421 Too many logins from your address");
            first.login();
            try (FtpLines second = connect(node, ONE)) {
                second.expect("220");
            }
        }
    }

    @Test
    @Tag("security-case-33")
    void shouldAnswerAWrongPassword_afterAWhile_andThenTheNextCommand() throws IOException {
        try (TestNode node = start(NodeSetting.FAILED_LOGIN_DELAY, "700ms");
                FtpLines client = greeted(node)) {
            client.command("USER demo", "331");
            long startedAt = System.nanoTime();
            client.send("PASS wrong");
            client.send("NOOP");
            client.expect("530");
            assertThat(Duration.ofNanos(System.nanoTime() - startedAt)).isGreaterThan(Duration.ofMillis(690));
            client.expect("200");
            client.login();
        }
    }

    @Test
    void shouldEndASession_withTooManyWrongPasswords() throws IOException {
        try (TestNode node = start(NodeSetting.FAILED_LOGIN_DELAY, "10ms");
                FtpLines client = greeted(node)) {
            for (String answer : new String[] {"530", "530", "421 Too many failed logins"}) {
                client.command("USER demo", "331");
                client.command("PASS wrong", answer);
            }
            assertThat(client.isClosedByServer()).isTrue();
        }
    }

    private TestNode start(NodeSetting setting, String value) {
        return TestNode.start(folder, Map.of(setting, value));
    }

    private TestNode behindProxy(NodeSetting setting, String value) {
        return TestNode.start(
                folder,
                Map.of(NodeSetting.BEHIND_PROXY, "true", NodeSetting.TRUSTED_PROXIES, "127.0.0.1", setting, value));
    }

    private static FtpLines connect(TestNode node, String client) throws IOException {
        return FtpLines.connect(node.port(), ProxyHeaders.v1(client, "198.51.100.1", 21));
    }

    private static FtpLines greeted(TestNode node) throws IOException {
        FtpLines client = FtpLines.connect(node.port());
        client.expect("220");
        return client;
    }
}
