package io.ftpcluster.auth.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.SharedSessions;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.admin.AdminApi;
import io.ftpcluster.contract.auth.AuthSetting;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The admin API over HTTP, with a real Redis in which nodes have written. */
class AdminApiIT {
    private static final String BANNED = "{\"reason\":\"BANNED\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private SharedSessions sessions;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    @BeforeEach
    void start() throws Exception {
        server = new RedisServer(folder);
        sessions = new SharedSessions(server);
        start(Map.of(AuthSetting.BAN_ALLOW, "10.0.0.0/8"));
        await().until(() -> get("/status").body().contains("\"redis\":\"\""));
    }

    @AfterEach
    void stop() {
        service.close();
        sessions.close();
        server.close();
    }

    @Test
    void showsSessionsWithEverythingThatNodesTell() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");

        assertThat(get("/sessions").body())
                .isEqualTo(
                        "{\"sessions\":[{\"id\":\"s1\",\"user\":\"demo\",\"client\":\"192.0.2.1\",\"node\":\"files-0\","
                                + "\"since\":\"2026-01-02T03:04:05Z\",\"tls\":\"TLSv1.3\",\"command\":\"STOR\","
                                + "\"transfer\":\"STOR /a.bin\",\"progress\":4096}],\"next\":\"\"}");
    }

    @Test
    void showsOnlyWhoIsAskedFor_pageByPage() throws Exception {
        for (int i = 10; i < 35; i++) {
            sessions.add("s" + i, i % 2 == 0 ? "demo" : "admin", "192.0.2." + i, "files-" + i % 3);
        }
        sessions.leaveInSet("s99");

        assertThat(ids(get("/sessions?limit=10"))).hasSize(10).startsWith("s10").endsWith("s19");
        assertThat(get("/sessions?limit=10").body()).endsWith("\"next\":\"s19\"}");
        assertThat(ids(get("/sessions?limit=10&after=s29"))).containsExactly("s30", "s31", "s32", "s33", "s34");
        assertThat(get("/sessions?limit=10&after=s29").body()).endsWith("\"next\":\"\"}");
        assertThat(ids(get("/sessions?user=demo&limit=3&after=s12"))).containsExactly("s14", "s16", "s18");
        assertThat(ids(get("/sessions?address=192.0.2.33"))).containsExactly("s33");
        assertThat(ids(get("/sessions?node=files-2&user=admin"))).containsExactly("s11", "s17", "s23", "s29");
        for (String limit : List.of("0", "1001", "many")) {
            assertThat(get("/sessions?limit=" + limit).statusCode()).isEqualTo(400);
            assertThat(get("/sessions?limit=" + limit).body())
                    .isEqualTo("{\"message\":\"limit must be a number from 1 to 1000\"}");
        }
    }

    @Test
    void tellsNodesWhoseSessionsEnd() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");

        assertThat(delete("/sessions/s1").body()).isEqualTo("{\"nodes\":1}");
        assertThat(delete("/users/d%C3%A9mo%20x/sessions").body()).isEqualTo("{\"nodes\":1}");
        assertThat(delete("/addresses/2001:db8::1/sessions").statusCode()).isEqualTo(200);
        assertThat(delete("/addresses/192.0.2.0%2F24/sessions").statusCode()).isEqualTo(200);
        assertThat(delete("/addresses/2001:db8::/32/sessions").statusCode()).isEqualTo(200);
        await().untilAsserted(() -> assertThat(sessions.kicks())
                .containsExactly(
                        "session s1",
                        "user démo x",
                        "address 2001:db8:0:0:0:0:0:1",
                        "address 192.0.2.0/24",
                        "address 2001:db8:0:0:0:0:0:0/32"));

        assertThat(delete("/sessions/s2").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"here", "192.0.2", "192.0.2/24", "192.0.2.0/33", "192.0.2.0/x", "192.0.2.0/", "/24"})
    void endsNothing_whereThereIsNoAddress(String address) throws Exception {
        assertThat(delete("/addresses/" + address.replace("/", "%2F") + "/sessions")
                        .body())
                .isEqualTo("{\"message\":\"\\\"" + address
                        + "\\\" is no address: write one such as 192.0.2.1, or a block such as 192.0.2.0/24\"}");
        assertThat(sessions.kicks()).isEmpty();
    }

    @Test
    void hasFilesCountedAnew() throws Exception {
        HttpResponse<String> asked = post("/users/guest/usage/recount", "");

        assertThat(asked.statusCode()).isEqualTo(202);
        assertThat(asked.body()).isEqualTo("{\"nodes\":1,\"result\":\"/api/v1/admin/users/guest\"}");
        assertThat(sessions.recount("guest")).isEqualTo(Map.of("home", "/guest", "state", "waiting"));
        assertThat(sessions.standing()).containsExactly("guest");
        assertThat(get("/users/guest").body()).endsWith("\"recount\":\"waiting\"}");
        await().untilAsserted(() -> assertThat(sessions.recounts()).containsExactly("guest"));

        sessions.takeUp("guest");
        assertThat(post("/users/guest/usage/recount", "").statusCode()).isEqualTo(202);
        assertThat(sessions.recount("guest")).as("what goes on").containsEntry("token", "t");
        assertThat(get("/users/guest").body()).endsWith("\"recount\":\"counting\"}");
    }

    @Test
    void saysWhyNobodyCounts() throws Exception {
        assertThat(post("/users/nobody/usage/recount", "").statusCode()).isEqualTo(404);
        assertThat(post("/users/demo/usage/recount", "").statusCode()).isEqualTo(409);
        assertThat(post("/users/demo/usage/recount", "").body())
                .isEqualTo("{\"message\":\"demo has no quota, so nobody counts: set limits.quota first\"}");
        assertThat(sessions.recounts()).isEmpty();

        sessions.close();
        HttpResponse<String> unheard = post("/users/guest/usage/recount", "");
        assertThat(unheard.statusCode()).isEqualTo(503);
        assertThat(unheard.body()).contains("No node has heard it");

        server.stop();
        HttpResponse<String> away = post("/users/guest/usage/recount", "");
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.body()).contains("Redis is not reachable");
        server.restart();
    }

    @Test
    void showsOneUser() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");
        sessions.use("demo", 1234, 5);

        assertThat(get("/users/demo").body())
                .isEqualTo(
                        "{\"name\":\"demo\",\"listed\":true,\"disabled\":false,\"sessions\":1,\"lastLogin\":\"\","
                                + "\"usedBytes\":1234,\"usedFiles\":5,\"usageCounted\":\"2026-01-01T00:00:00Z\",\"recount\":\"\"}");
        assertThat(get("/users/nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void bansAtOnce_andEndsWhatTheBannedHave() throws Exception {
        // given
        sessions.add("s1", "demo", "2001:db8:0:0:0:0:0:1", "files-0");
        sessions.add("s2", "demo", "2001:db8:0:1:0:0:0:1", "files-0");

        // when
        HttpResponse<String> made = post("{\"kind\":\"address\",\"name\":\"2001:db8::7\",\"reason\":\"asked for it\"}");

        // then
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(get("/bans").body())
                .isEqualTo("[" + made.body() + "]")
                .contains("\"name\":\"2001:db8:0:0::/64\"", "\"reason\":\"asked for it\"");
        assertThat(service.login("demo", "demo", "2001:db8::2")).isEqualTo(BANNED);
        assertThat(service.login("demo", "demo", "2001:db8:0:1::2")).contains("\"home\":\"/demo\"");
        await().untilAsserted(() -> assertThat(sessions.kicks()).containsExactly("address 2001:db8:0:0:0:0:0:1"));

        // when
        assertThat(delete("/bans/address/2001:db8:0:0::%2F64").statusCode()).isEqualTo(204);

        // then
        assertThat(get("/bans").body()).isEqualTo("[]");
        assertThat(service.login("demo", "demo", "2001:db8::2")).contains("\"home\":\"/demo\"");
        assertThat(delete("/bans/address/2001:db8::2").statusCode()).isEqualTo(404);
    }

    @Test
    void bansUsers_howeverTheyWriteThemselves() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");

        assertThat(post("{\"kind\":\"user\",\"name\":\"Demo\",\"seconds\":60}").statusCode())
                .isEqualTo(201);

        assertThat(service.login("demo", "demo", "192.0.2.1")).isEqualTo(BANNED);
        await().untilAsserted(() -> assertThat(sessions.kicks()).containsExactly("user demo"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "400 | {}",
                "400 | nonsense",
                "400 | {\"kind\":\"user\",\"name\":\"demo\",\"seconds\":\"long\"}",
                "400 | {\"kind\":\"planet\",\"name\":\"mars\"}",
                "400 | {\"kind\":\"address\",\"name\":\"192.0.2\"}",
                "400 | {\"kind\":\"user\",\"name\":\"\"}",
                "400 | {\"kind\":\"user\",\"name\":\"demo\",\"seconds\":-1}",
                "409 | {\"kind\":\"address\",\"name\":\"10.1.2.3\"}"
            })
    void refusesBansThatCannotBe(int status, String body) throws Exception {
        HttpResponse<String> answer = post(body);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).startsWith("{\"message\":");
        assertThat(get("/bans").body()).isEqualTo("[]");
    }

    @Test
    void showsUsersWithoutAnythingSecret() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");
        sessions.add("s2", "elsewhere", "192.0.2.1", "files-0");
        sessions.use("demo", 1234, 5);
        service.login("demo", "demo", "192.0.2.1");

        String users = get("/users").body();

        assertThat(users)
                .contains("{\"name\":\"guest\",\"listed\":true,\"disabled\":true,\"sessions\":0,\"lastLogin\":\"\","
                        + "\"usedBytes\":0,\"usedFiles\":0,\"usageCounted\":\"\",\"recount\":\"\"}")
                .contains("{\"name\":\"elsewhere\",\"listed\":false,\"disabled\":false,\"sessions\":1,")
                .containsPattern("\"demo\",\"listed\":true,\"disabled\":false,\"sessions\":1,"
                        + "\"lastLogin\":\"20[^\"]*Z\",\"usedBytes\":1234,\"usedFiles\":5")
                .doesNotContain("$", "hash");
    }

    @Test
    void saysHowTheClusterIs_alsoWithoutRedis() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");
        post("{\"kind\":\"user\",\"name\":\"guest\"}");

        assertThat(get("/status").body())
                .startsWith("{\"cluster\":\"ftp/files\",\"waitingFor\":\"\",\"redis\":\"\",\"users\":")
                .endsWith(
                        "\"sessions\":1,\"bans\":1,\"nodes\":[{\"name\":\"files-0\",\"sessions\":1,\"transfers\":1}]}");

        server.stop();
        assertThat(get("/status").body()).contains("\"redis\":\"no answer").endsWith("\"bans\":0,\"nodes\":[]}");
        assertThat(get("/sessions").statusCode()).isEqualTo(503);
        assertThat(get("/sessions").body()).startsWith("{\"message\":\"Redis is not reachable");
        server.restart();
    }

    @ParameterizedTest
    @ValueSource(strings = {"the-token", "the-admin", ""})
    void refusesWhoHasNotTheAdministratorsToken(String token) throws Exception {
        for (String path : List.of("/sessions", "/users", "/bans", "/status", "/nothing", "/../authenticate")) {
            assertThat(ask(token, AdminApi.BASE + path)).as(path).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/%61dmin/users",
                "/api//v1/admin/users",
                "/api/v1/admin%2Fusers",
                "/api/v1/x/../admin/users",
                "/API/v1/admin/users",
                "/api/v1/admin;x/users"
            })
    void hasNoOtherDoor(String path) throws Exception {
        assertThat(ask("the-token", path)).isNotEqualTo(200);
    }

    @Test
    void isNotThereWithoutAToken() throws Exception {
        service.close();
        start(Map.of(AuthSetting.ADMIN_TOKEN_FILE, ""));

        for (String path : List.of("/sessions", "/users", "/bans", "/status")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(service.login("demo", "demo", "192.0.2.1")).contains("\"home\":\"/demo\"");
    }

    @Test
    void isNotForNodes_norTheNodesPartForAdministrators() throws Exception {
        assertThat(ask(TestService.ADMIN_TOKEN, "/api/v1/authenticate")).isEqualTo(403);
    }

    private void start(Map<AuthSetting, String> settings) throws Exception {
        Map<AuthSetting, String> all = new HashMap<>(TestService.QUICK);
        all.putAll(settings);
        service = TestService.start(folder, server, all);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return service.admin("GET", AdminApi.BASE + path, "");
    }

    private HttpResponse<String> delete(String path) throws Exception {
        return service.admin("DELETE", AdminApi.BASE + path, "");
    }

    private HttpResponse<String> post(String body) throws Exception {
        return post("/bans", body);
    }

    private HttpResponse<String> post(String path, String body) throws Exception {
        return service.admin("POST", AdminApi.BASE + path, body);
    }

    private int ask(String token, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(service.request(path, token).GET().build(), BodyHandlers.ofString())
                    .statusCode();
        }
    }

    private static List<String> ids(HttpResponse<String> page) {
        return Pattern.compile("\"id\":\"([^\"]*)\"")
                .matcher(page.body())
                .results()
                .map(found -> found.group(1))
                .toList();
    }
}
