package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.AuthConfig;
import io.ftpcluster.auth.AuthServer;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.FtpLines;
import io.ftpcluster.node.support.TcpRelay;
import io.ftpcluster.node.support.TestNode;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** What an administrator asks of a real authentication service reaches the clients of two nodes, over a real Redis. */
class AdministratorIT {
    private static final String TOKEN = "the-admin-token";
    private static final String ENDED = "421 Session ended by the administrator.";
    private static final int CHEAP = 4;

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"disabled\": true");

    @SuppressWarnings("NullAway.Init")
    private AuthServer auth;

    @SuppressWarnings("NullAway.Init")
    private TcpRelay network;

    @SuppressWarnings("NullAway.Init")
    private TestNode one;

    @SuppressWarnings("NullAway.Init")
    private TestNode two;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void start() throws Exception {
        auth = bed.closeLater(AuthServer.start(AuthConfig.from(authEnvironment())));
        network = bed.closeLater(new TcpRelay(bed.redis().port()));
        one = node("files-0", bed.redis().address());
        two = node("files-1", network.address());
        await().until(() -> admin("GET", "/status").body().contains("\"redis\":\"\""));
        await().until(() -> bed.look().hearers() == 2);
    }

    private Map<String, String> authEnvironment() throws IOException {
        String users = file("auth-users.json", """
                {"users": [
                  {"username": "demo", "passwordHash": "%s", "home": "/demo", "limits": {"quotaBytes": 1000000},
                   "permissions": ["LIST", "READ", "WRITE", "APPEND", "DELETE", "RENAME", "MAKE_DIRECTORY"]}
                ]}
                """.formatted(new BCryptPasswordEncoder(CHEAP).encode("demo")));
        Map<String, String> environment = new HashMap<>();
        environment.put(AuthSetting.PORT.variable(), "0");
        environment.put(AuthSetting.USERS_FILE.variable(), users);
        environment.put(AuthSetting.TOKEN_FILE.variable(), file("token", "the-token"));
        environment.put(AuthSetting.ADMIN_TOKEN_FILE.variable(), file("admin-token", TOKEN));
        environment.put(AuthSetting.REDIS.variable(), bed.redis().serviceAddress());
        environment.put(
                AuthSetting.REDIS_PASSWORD_FILE.variable(), bed.passwordFile().toString());
        environment.put(AuthSetting.CLUSTER.variable(), "ftp/files");
        return environment;
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(bed.folder().resolve(name), text + "\n").toString();
    }

    private TestNode node(String name, String redis) throws IOException {
        return bed.node(
                name,
                Map.of(
                        NodeSetting.AUTH_SERVICE,
                        "http://127.0.0.1:" + auth.port(),
                        NodeSetting.AUTH_TOKEN_FILE,
                        bed.folder().resolve("token").toString(),
                        NodeSetting.REDIS,
                        redis));
    }

    @AfterEach
    void stop() {
        http.close();
    }

    // A user who is kicked may log in again: so nothing that a node finds out by asking now and then could end these.
    @Test
    void shouldEndSessionsOnTheOtherNode_whenTheyAreToldTo() throws Exception {
        try (FtpLines here = one.login();
                FtpLines there = two.login();
                Socket data = there.openData()) {
            there.command("TYPE I", "200");
            there.command("STOR cut", "150");
            data.getOutputStream().write(new byte[1000]);

            assertThat(admin("DELETE", "/users/demo/sessions").body()).isEqualTo("{\"nodes\":2}");

            assertThat(here.reply()).isEqualTo(ENDED);
            there.expect("426");
            assertThat(there.reply()).isEqualTo(ENDED);
            assertThat(here.isClosedByServer()).isTrue();
            assertThat(there.isClosedByServer()).isTrue();
        }
        assertThat(one.home().resolve("cut")).doesNotExist();
    }

    @Test
    void shouldEndSessions_whoseNodeCouldNotHearIt_butNoLaterOnes() throws Exception {
        try (FtpLines before = two.login()) {
            // given
            cutTwo();
            FtpLines meanwhile = two.login();

            // when
            assertThat(admin("DELETE", "/users/demo/sessions").body()).isEqualTo("{\"nodes\":1}");
            FtpLines after = two.login();
            network.mend();

            // then
            assertThat(before.reply()).isEqualTo(ENDED);
            assertThat(meanwhile.reply()).isEqualTo(ENDED);
            assertThat(meanwhile.isClosedByServer()).isTrue();
            after.command("NOOP", "200");

            // when
            cutTwo();
            network.mend();
            await().until(() -> bed.look().hearers() == 2);
            two.login().close(); // What the node has asked before this is answered.

            // then
            after.command("NOOP", "200");
            after.command("QUIT", "221");
        }
    }

    @Test
    void shouldEndSessionsOfAnAddress_thatWereConnectedWhileTheirNodeCouldNotHearIt() throws Exception {
        // given
        cutTwo();
        FtpLines before = FtpLines.connect(two.port());
        before.expect("220");

        // when
        assertThat(admin("DELETE", "/addresses/127.0.0.1/sessions").body()).isEqualTo("{\"nodes\":1}");
        before.login();
        FtpLines after = two.login();
        network.mend();

        // then
        assertThat(before.reply()).isEqualTo(ENDED);
        after.command("NOOP", "200");
        after.command("QUIT", "221");
    }

    private void cutTwo() {
        network.cut();
        await().until(() -> bed.look().hearers() == 1);
    }

    @Test
    void shouldEndSessions_alsoWhenRedisIsFull() throws Exception {
        try (FtpLines here = one.login()) {
            bed.commands().configSet("maxmemory", "1");
            assertThat(admin("DELETE", "/users/demo/sessions").body()).isEqualTo("{\"nodes\":2}");
            assertThat(here.reply()).isEqualTo(ENDED);
        }
    }

    @Test
    void shouldEndOneSession_orThoseOfABlock() throws Exception {
        try (FtpLines here = one.login();
                FtpLines there = two.login()) {
            String onTwo = sessionOn("files-1");

            assertThat(admin("DELETE", "/sessions/" + onTwo).statusCode()).isEqualTo(200);
            assertThat(there.reply()).isEqualTo(ENDED);
            here.command("NOOP", "200");

            assertThat(admin("DELETE", "/addresses/192.0.2.0%2F24/sessions").body())
                    .isEqualTo("{\"nodes\":2}");
            here.command("NOOP", "200");
            assertThat(admin("DELETE", "/addresses/127.0.0.0%2F8/sessions").body())
                    .isEqualTo("{\"nodes\":2}");
            assertThat(here.reply()).isEqualTo(ENDED);
        }
    }

    @Test
    void shouldCountWhatSomebodyWhoIsNotLoggedInHasStored() throws Exception {
        // given
        Files.createDirectories(one.home().resolve("d"));
        Files.write(one.home().resolve("d/put-there"), new byte[1234]);
        Files.write(one.home().resolve("put-there"), new byte[1]);

        // when
        HttpResponse<String> asked = admin("POST", "/users/demo/usage/recount");

        // then
        assertThat(asked.statusCode()).isEqualTo(202);
        await().untilAsserted(() -> assertThat(admin("GET", "/users/demo").body())
                .containsPattern("\"usedBytes\":1235,\"usedFiles\":2,\"usageCounted\":\"20[^\"]*Z\""));
    }

    private String sessionOn(String node) throws Exception {
        Matcher id = Pattern.compile("\"id\":\"([^\"]*)\"")
                .matcher(admin("GET", "/sessions?node=" + node).body());
        assertThat(id.find()).isTrue();
        return id.group(1);
    }

    private HttpResponse<String> admin(String method, String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + auth.port() + AdminApi.BASE + path))
                        .header(AuthApi.TOKEN_HEADER, AuthApi.TOKEN_SCHEME + TOKEN)
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
