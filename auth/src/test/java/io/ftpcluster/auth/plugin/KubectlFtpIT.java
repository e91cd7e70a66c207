package io.ftpcluster.auth.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.SharedSessions;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.password.Passwords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The plugin as it is, with real curl and jq, a real service and a kubectl that knows what the plugin asks of it. */
class KubectlFtpIT {
    private static final String PLUGIN =
            Path.of("..", "plugin", "kubectl-ftp").toAbsolutePath().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private SharedSessions sessions;

    @SuppressWarnings("NullAway.Init")
    private TestService service;

    private final Map<String, String> environment = new HashMap<>();

    /** What a run has come to. */
    private record Outcome(int status, String out, String error) {}

    @BeforeEach
    void start() throws Exception {
        server = new RedisServer(folder);
        sessions = new SharedSessions(server);
        service = TestService.start(folder, server, TestService.QUICK);
        await().until(() ->
                service.admin("GET", "/api/v1/admin/status", "").body().contains("\"redis\":\"\""));
        Path kubectl = folder.resolve("kubectl");
        try (var fake = KubectlFtpIT.class.getResourceAsStream("/plugin/kubectl")) {
            Files.copy(Objects.requireNonNull(fake), kubectl);
        }
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        environment.put("PATH", folder + ":" + System.getenv("PATH"));
        environment.put("FAKE_FOLDER", folder.toString());
        environment.put("FAKE_PORT", Integer.toString(service.port()));
        environment.put("FAKE_TOKEN", TestService.ADMIN_TOKEN);
        environment.put("FAKE_CLUSTERS", "files");
    }

    @AfterEach
    void stop() {
        service.close();
        sessions.close();
        server.close();
    }

    @Test
    void showsWhoIsLoggedIn() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");
        sessions.add("s2", "admin", "192.0.2.2", "files-1");

        assertThat(run("sessions").out().lines())
                .first()
                .asString()
                .matches("ID +USER +CLIENT +NODE +SINCE +TLS +COMMAND +TRANSFER +BYTES");
        assertThat(run("sessions", "--user", "demo").out().lines())
                .last()
                .asString()
                .matches("s1 +demo +192.0.2.1 +files-0 +2026-01-02T03:04:05Z +TLSv1.3 +STOR +STOR /a.bin +4096");
        assertThat(run("-o", "json", "sessions", "--node", "files-1").out())
                .startsWith("{\"sessions\":[{\"id\":\"s2\"");
    }

    @Test
    void endsSessions() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");

        assertThat(run("kick", "session", "s1").out()).isEqualTo("1 node has been told\n");
        assertThat(run("kick", "user", "a/b ü")).isEqualTo(new Outcome(0, "1 node has been told\n", ""));
        assertThat(run("kick", "address", "192.0.2.0/24").out()).isEqualTo("1 node has been told\n");
        assertThat(run("-o", "json", "kick", "address", "192.0.2.1")).isEqualTo(new Outcome(0, "{\"nodes\":1}\n", ""));

        await().untilAsserted(() -> assertThat(sessions.kicks())
                .containsExactly("session s1", "user a/b ü", "address 192.0.2.0/24", "address 192.0.2.1"));
        assertThat(run("kick", "session", "s9"))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "kubectl ftp: There is no session s9: GET /api/v1/admin/sessions lists them (status 404)\n"));
    }

    @Test
    void failsWhenNobodyHasHeardIt() throws Exception {
        sessions.close();
        String reason = "kubectl ftp: no node has heard it, so nothing has ended: see kubectl ftp status\n";

        assertThat(run("kick", "user", "demo")).isEqualTo(new Outcome(1, "", reason));
        assertThat(run("-o", "json", "kick", "user", "demo")).isEqualTo(new Outcome(1, "{\"nodes\":0}\n", reason));
    }

    @Test
    void hasFilesCountedAnew() throws Exception {
        sessions.use("guest", 1234, 5);

        assertThat(run("recount", "guest"))
                .isEqualTo(new Outcome(
                        0, "a node counts now; kubectl ftp users guest shows the result, with a later COUNTED\n", ""));
        await().untilAsserted(() -> assertThat(sessions.recounts()).containsExactly("guest"));
        assertThat(run("users", "guest").out().lines())
                .hasSize(2)
                .last()
                .asString()
                .matches("guest +disabled +0 +- +1234 +5 +2026-01-01T00:00:00Z +waiting");
        assertThat(run("recount", "demo").error())
                .isEqualTo("kubectl ftp: demo has no quota, so nobody counts: set limits.quota first (status 409)\n");
        assertThat(run("recount", "nobody").error()).contains("There is no user nobody");
    }

    @Test
    void showsSessionsPageByPage() throws Exception {
        for (int i = 1; i <= 3; i++) {
            sessions.add("s" + i, "demo", "192.0.2.1", "files-0");
        }

        assertThat(run("sessions", "--limit", "2").out().lines()).hasSize(3);
        assertThat(run("-o", "json", "sessions", "--limit", "2").out()).endsWith("\"next\":\"s2\"}\n");
        assertThat(run("-o", "json", "sessions", "--after", "s2").out())
                .startsWith("{\"sessions\":[{\"id\":\"s3\"")
                .endsWith("\"next\":\"\"}\n");
        assertThat(run("sessions", "--limit", "many").status()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "sessions", "kick", "bans", "ban", "unban", "users", "recount", "hash-password", "test"
            })
    void explainsEachCommand(String command) throws Exception {
        Outcome help = run(command, "--help");

        assertThat(help.status()).isZero();
        assertThat(help.out()).startsWith("  " + command + " ").doesNotContain("Commands:", "Options:");
        assertThat(run("--help").out()).contains(help.out());
    }

    @Test
    void bansAndPardons() throws Exception {
        assertThat(run("ban", "address", "2001:db8::1", "--for", "1h", "--reason", "said \"no\" \\ often")
                        .out())
                .startsWith("address 2001:db8::1 is banned until 20");
        assertThat(run("bans").out()).contains("2001:db8:0:0::/64").contains("said \"no\" \\ often");

        assertThat(run("unban", "address", "2001:db8:0:0::/64").out())
                .isEqualTo("address 2001:db8:0:0::/64 may try again\n");
        assertThat(run("-o", "json", "bans").out()).isEqualTo("[]\n");
        assertThat(run("unban", "user", "demo").error()).contains("There is no such ban");
    }

    @Test
    void showsUsersAndStatus() throws Exception {
        sessions.add("s1", "demo", "192.0.2.1", "files-0");

        assertThat(run("users").out()).containsPattern("guest +disabled +0 +- +0 +0 +-");
        assertThat(run("status").out())
                .containsPattern("ftp/files +[0-9]+ +1 +0 +yes +yes")
                .containsPattern("files-0 +1 +1");
    }

    @ParameterizedTest
    @CsvSource({"python3, $scrypt$", "htpasswd, $2y$10$", "openssl, $6$rounds=500000$"})
    void makesAHashThatTheServiceKnows_withWhatTheMachineHas(String program, String kind) throws Exception {
        assumeThat(isInstalled(program)).as("the machine has " + program).isTrue();
        List<String> without = new ArrayList<>(List.of("python3", "htpasswd", "openssl"));
        without.remove(program);
        for (String other : without) {
            makeUseless(other);
        }

        for (String password : List.of("geheim", "with \"quotes\" $HOME \\ and ü")) {
            Outcome outcome = runWith(password + "\n", List.of("hash-password"));

            assertThat(outcome.status()).as(outcome.error()).isZero();
            String hash = outcome.out().strip();
            assertThat(hash).startsWith(kind);
            assertThat(Passwords.matches(password, hash)).isTrue();
            assertThat(Passwords.matches(password + "x", hash)).isFalse();
        }
        assertThat(folder.resolve("asked")).as("what was asked of the cluster").doesNotExist();
    }

    @Test
    void saysWhatMakesAHash() throws Exception {
        for (String program : List.of("python3", "htpasswd", "openssl")) {
            makeUseless(program);
        }

        assertThat(runWith("geheim\n", List.of("hash-password")))
                .isEqualTo(new Outcome(
                        1,
                        "",
                        "kubectl ftp: no program here makes a hash: install python3, htpasswd, or openssl 1.1.1 or"
                                + " later\n"));
        assertThat(runWith("\n", List.of("hash-password")).error())
                .isEqualTo("kubectl ftp: an empty password is no password\n");
    }

    private static boolean isInstalled(String program) throws Exception {
        return new ProcessBuilder("sh", "-c", "command -v " + program)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private void makeUseless(String program) throws IOException {
        Path useless = Files.writeString(folder.resolve(program), "#!/bin/sh\nexit 1\n");
        assertThat(useless.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void keepsTheTokenToItself_andLeavesNothingBehind() throws Exception {
        assertThat(run("-n", "ftp", "--context", "home", "status").status()).isZero();

        assertThat(asked())
                .contains("--context home port-forward service/files-auth :5160")
                .doesNotContain(TestService.ADMIN_TOKEN);
        long forward =
                Long.parseLong(Files.readString(folder.resolve("forward.pid")).strip());
        await().until(() ->
                ProcessHandle.of(forward).filter(ProcessHandle::isAlive).isEmpty());
    }

    @Test
    void saysWhatIsMissing() throws Exception {
        assertThat(run().status()).isEqualTo(2);
        assertThat(run("--help").out()).contains("Commands:");
        assertThat(run("dance")).isEqualTo(misused("there is no command dance"));
        assertThat(run("ban", "user")).isEqualTo(misused("ban needs whom: user NAME or address ADDRESS"));
        assertThat(run("ban", "user", "demo", "--for", "soon"))
                .isEqualTo(misused("--for must be a time such as 30m, 1h or 2d"));
        assertThat(run("sessions", "--user")).isEqualTo(misused("--user needs a value"));
        assertThat(run("status", "now")).isEqualTo(misused("status knows no now"));
        assertThat(run("recount")).isEqualTo(misused("recount needs the name of a user"));
        assertThat(run("-c", "other", "status").error()).contains("the Secret other-auth-admin cannot be read");

        environment.put("FAKE_TOKEN", "another");
        assertThat(run("status").error()).contains("the administrators' token (status 403)");
        environment.put("FAKE_CLUSTERS", "files others");
        assertThat(run("status").error()).contains("there are several FtpClusters: name one with --cluster");
        environment.put("FAKE_CLUSTERS", "");
        assertThat(run("status").error()).contains("there is no FtpCluster in this namespace");
    }

    private static Outcome misused(String message) {
        return new Outcome(2, "", "kubectl ftp: " + message + "; see kubectl ftp --help\n");
    }

    private String asked() throws IOException {
        return Files.readString(folder.resolve("asked"));
    }

    private Outcome run(String... arguments) throws Exception {
        return runWith("", List.of(arguments));
    }

    private Outcome runWith(String input, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", PLUGIN));
        command.addAll(arguments);
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write(input.getBytes(StandardCharsets.UTF_8));
        }
        return new Outcome(process.waitFor(), Files.readString(out), Files.readString(error));
    }
}
