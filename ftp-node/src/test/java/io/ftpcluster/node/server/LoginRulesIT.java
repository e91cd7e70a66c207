package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.auth.AuthConfig;
import io.ftpcluster.auth.AuthServer;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.FtpsClient;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import java.io.IOException;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Everything that an FtpUser can say about a login, from the client's first line to the authentication service: a node with
 * TLS, the service, and a users file as the operator writes it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LoginRulesIT {
    private static final String TOKEN = "the-token";
    private static final String LIST_AND_READ = "\"permissions\": [\"LIST\", \"READ\"]";

    // Of "geheim", by python3 and by openssl passwd -6.
    private static final String SCRYPT =
            "$scrypt$ln=14,r=8,p=5$B+9ZqDn1gK4gPOy8CBLv6Q$zXZZBxAl4et8ldC8IboGS+6YAkat6xBmInloCY3pkRk";
    private static final String SHA512 =
            "$6$rounds=500000$fc2ae4b0843ef9d1$5ihQxwi8IoBN14HISaMY3NNBWln54114DCimBHsa0GWREC"
                    + "vigxqRLYO4VAARWml3f/6wx4rpGAkMJpafUS1vV/";

    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestTls tls;

    @SuppressWarnings("NullAway.Init")
    private AuthServer auth;

    @SuppressWarnings("NullAway.Init")
    private TestNode node;

    @BeforeAll
    void start(@TempDir Path own) throws Exception {
        folder = own;
        tls = new TestTls(folder);
        auth = AuthServer.start(AuthConfig.from(Map.of(
                AuthSetting.PORT.variable(),
                "0",
                AuthSetting.USERS_FILE.variable(),
                file("rules.json", users()),
                AuthSetting.TOKEN_FILE.variable(),
                file("token", TOKEN),
                AuthSetting.FAILURE_DELAY.variable(),
                "1ms")));
        node = TestNode.start(
                folder,
                tls.settings(Map.of(
                        NodeSetting.AUTH_SERVICE,
                        "http://127.0.0.1:" + auth.port(),
                        NodeSetting.AUTH_TOKEN_FILE,
                        folder.resolve("token").toString(),
                        NodeSetting.TLS_CLIENT_AUTH,
                        "Optional",
                        NodeSetting.TLS_CLIENT_CA_FILE,
                        tls.authorityFile().toString())));
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text + "\n").toString();
    }

    @AfterAll
    void stop() {
        node.close();
        auth.close();
    }

    private static String users() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String hash = Passwords.hash("geheim");
        String inThreeDays = today.plusDays(3).getDayOfWeek().name();
        String everyDay = "\"MONDAY\", \"TUESDAY\", \"WEDNESDAY\", \"THURSDAY\", \"FRIDAY\", \"SATURDAY\", \"SUNDAY\"";
        return "{\"users\": ["
                + String.join(
                        ",\n",
                        user("argon2id", hash, ""),
                        user("scrypt", SCRYPT, ""),
                        user("bcrypt", "$2y$05$/OK.fbVrR/bpIqNJ5ianF.BcrVnwO1BRFZ9rex/JgntiE5xbZcSLW", ""),
                        user("sha512", SHA512, ""),
                        user("disabled", hash, "\"disabled\": true"),
                        user("at-home", hash, access("\"networks\": [\"127.0.0.0/8\", \"::1\"]")),
                        user("elsewhere", hash, access("\"networks\": [\"192.0.2.0/24\", \"2001:db8::/32\"]")),
                        user("always", hash, access(hours(everyDay))),
                        user("another-day", hash, access(hours("\"" + inThreeDays + "\""))),
                        user("until-later", hash, access("\"expires\": \"" + today.plusDays(3) + "T00:00:00Z\"")),
                        user("expired", hash, access("\"expires\": \"" + today.minusDays(1) + "T00:00:00Z\"")),
                        user("encrypted", hash, access("\"requireTls\": true")),
                        user("both", hash, "\"factors\": {\"certificate\": \"CN=camera 7,O=Example\"}"),
                        "{\"username\": \"camera\", \"home\": \"/camera\", " + LIST_AND_READ
                                + ", \"factors\": {\"certificate\": \"CN=camera 7,O=Example\","
                                + " \"certificateOnly\": true}}",
                        "{\"username\": \"anonymous\", \"home\": \"/public\", " + LIST_AND_READ
                                + ", \"anonymous\": true}")
                + "]}";
    }

    private static String user(String name, String hash, String more) {
        return "{\"username\": \"%s\", \"passwordHash\": \"%s\", \"home\": \"/%s\", %s%s}"
                .formatted(name, hash, name, LIST_AND_READ, more.isEmpty() ? "" : ", " + more);
    }

    private static String access(String rule) {
        return "\"access\": {" + rule + "}";
    }

    // From midnight to midnight.
    private static String hours(String days) {
        return "\"hours\": [{\"days\": [" + days + "], \"from\": \"00:00\", \"to\": \"00:00\", \"zone\": \"UTC\"}]";
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            argon2id    | geheim | clear                   | 230
            argon2id    | Geheim | clear                   | 530 Login incorrect.
            scrypt      | geheim | clear                   | 230
            scrypt      | Geheim | clear                   | 530 Login incorrect.
            bcrypt      | geheim | clear                   | 230
            bcrypt      | Geheim | clear                   | 530 Login incorrect.
            sha512      | geheim | clear                   | 230
            sha512      | Geheim | clear                   | 530 Login incorrect.
            disabled    | geheim | clear                   | 530 Login incorrect.
            at-home     | geheim | clear                   | 230
            elsewhere   | geheim | clear                   | 530 Login incorrect.
            always      | geheim | clear                   | 230
            another-day | geheim | clear                   | 530 Login incorrect.
            until-later | geheim | clear                   | 230
            expired     | geheim | clear                   | 530 Login incorrect.
            encrypted   | geheim | clear                   | 530 Login incorrect.
            encrypted   | geheim | TLS                     | 230
            both        | geheim | clear                   | 530 Login incorrect.
            both        | geheim | TLS                     | 530 Login incorrect.
            both        | geheim | CN=camera 8,O=Example   | 530 Login incorrect.
            both        | Geheim | CN=camera 7,O=Example   | 530 Login incorrect.
            both        | geheim | CN=camera 7,O=Example   | 230
            camera      | geheim | TLS                     | 530 Login incorrect.
            camera      | geheim | CN=camera 8,O=Example   | 530 Login incorrect.
            camera      | any    | CN=camera 7,O=Example   | 230
            argon2id    | Geheim | CN=camera 7,O=Example   | 530 Login incorrect.
            anonymous   | me@example.org | clear           | 230
            nobody      | geheim | clear                   | 530 Login incorrect.
            """)
    void shouldLetIn_whoKeepsToTheRules_andTellAllOthersTheSame(String user, String password, String how, String answer)
            throws Exception {
        try (FtpLines client = connect(how)) {
            client.command("USER " + user, "331");
            assertThat(client.command("PASS " + password, answer.substring(0, 3)))
                    .startsWith(answer);
            client.command("PWD", answer.startsWith("230") ? "257 \"/\"" : "530");
        }
    }

    @Test
    void shouldLetAnonymousUsersReadTheirFolder_andChangeNothing() throws Exception {
        Path shown = Files.createDirectories(node.root().resolve("public"));
        Files.writeString(shown.resolve("notice"), "for all");
        try (FtpLines client = connect("clear")) {
            client.command("USER anonymous", "331");
            client.command("PASS me@example.org", "230");
            client.command("TYPE I", "200");
            try (Socket data = client.openData()) {
                client.command("RETR notice", "150");
                assertThat(data.getInputStream().readAllBytes()).asString().isEqualTo("for all");
            }
            client.expect("226");
            client.command("DELE notice", "550");
            client.command("MKD new", "550");
            client.command("STOR new", "550");
            client.command("CWD /../camera", "550");
        }
        assertThat(shown.toFile().list()).containsExactly("notice");
    }

    private FtpLines connect(String how) throws Exception {
        FtpsClient client =
                FtpsClient.connect(node.port(), how.startsWith("CN=") ? tls.context(tls.issue(how)) : tls.client());
        return how.equals("clear") ? client.lines() : client.secure().lines();
    }
}
