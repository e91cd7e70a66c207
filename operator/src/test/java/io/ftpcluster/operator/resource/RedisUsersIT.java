package io.ftpcluster.operator.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.operator.TestPlans;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.redis.RedisSupervisor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real Redis on the configuration, with the users and by the script that its pod has. */
class RedisUsersIT {
    private static final ClusterPlan PLAN = TestPlans.ofSpec("{}");
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String LATER = ".later";
    private static final String KEY = "ftp:{ftp/files}:session:1";

    @TempDir
    Path folder = Path.of("");

    private int port;
    private Process supervisor;
    private int secrets;

    @BeforeEach
    void redisRuns() throws IOException {
        port = LocalPorts.free();
        writeUsers();
        Files.writeString(
                folder.resolve("redis.conf"),
                RedisConfigMap.text(PLAN)
                        .replace("port " + Ports.REDIS, "port " + port)
                        .replace("dir /tmp", "dir " + folder)
                        .replace(RedisSecret.FOLDER, folder.toString()));
        Files.writeString(folder.resolve("supervisor.sh"), RedisSupervisor.script());
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", "supervisor.sh", "redis.conf", folder.toString(), Integer.toString(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile());
        builder.environment().merge("PATH", standIn().getParent() + ":", (path, ours) -> ours + path);
        supervisor = builder.start();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("node", "ping")).isEqualTo("PONG"));
    }

    @AfterEach
    void redisEnds() throws InterruptedException {
        supervisor.destroy();
        assertThat(supervisor.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        assertThat(supervisor.exitValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            node | hset ftp:{ftp/files}:session:1 user demo                             | 1
            node | eval "return redis.call('time') and redis.call('zcard', KEYS[1])" 1 ftp:{ftp/files}:sessions | 0
            node | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/files}:sessions | NOSCRIPT
            node | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/archive}:sessions | NOPERM
            node | hgetall ftp:{ftp/files}:usage:demo                                   | ''
            node | hset ftp:{ftp/archive}:session:1 user demo                           | NOPERM
            node | eval "return redis.call('del', 'ftp:{ftp/archive}:sessions')" 0      | access
            node | hset ftp:{ftp/files}:ban:address:192.0.2.1 reason none               | NOPERM
            node | del ftp:{ftp/files}:bans                                             | NOPERM
            node | hset ftp:{ftp/files}:last-logins demo never                          | NOPERM
            node | get ftp:{ftp/files}:failures:user:demo                               | NOPERM
            node | publish ftp:{ftp/files}:kicks x                                      | NOPERM
            node | subscribe ftp:{ftp/archive}:kicks                                    | NOPERM
            node | set ftp:{ftp/files}:sessions 1                                       | NOPERM
            node | xadd ftp:{ftp/files}:sessions * a b                                  | NOPERM
            node | function list                                                        | NOPERM
            node | script flush                                                         | NOPERM
            node | scan 0                                                               | NOPERM
            node | randomkey                                                            | NOPERM
            node | client list                                                          | NOPERM
            node | info                                                                 | NOPERM
            node | multi                                                                | NOPERM
            node | flushall                                                             | NOPERM
            node | keys *                                                               | NOPERM
            node | config get dir                                                       | NOPERM
            node | acl load                                                             | NOPERM
            auth | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/files}:bans | NOSCRIPT
            auth | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/files}:session:1 | NOSCRIPT
            auth | publish ftp:{ftp/files}:kicks x                                      | 0
            auth | publish ftp:{ftp/archive}:kicks x                                    | NOPERM
            auth | hset ftp:{ftp/files}:last-logins demo now                            | 1
            auth | hset ftp:{ftp/files}:ban:user:demo reason none                       | 1
            auth | zrange ftp:{ftp/files}:sessions 0 -1                                 | ''
            auth | zadd ftp:{ftp/files}:sessions 1 a                                    | NOPERM
            auth | eval "return redis.call('hset', KEYS[1], 'user', 'eve')" 1 ftp:{ftp/files}:session:1 | access
            auth | del ftp:{ftp/files}:usage:demo                                       | NOPERM
            auth | get ftp:{ftp/archive}:failures:user:demo                             | NOPERM
            auth | flushall                                                             | NOPERM
            loader | hget ftp:{ftp/files}:session:1 user                                | NOPERM
            """)
    void everybodyMayDoTheirWorkAndNoMore(String user, String command, String answer) throws IOException {
        assertThat(as(user, words(command))).contains(answer);
    }

    @Test
    void whoShowsNoPasswordIsNobody() throws IOException {
        assertThat(cli(Map.of(), "get", KEY)).contains("NOAUTH");
    }

    @Test
    void newPasswordsCountWithoutARestart() throws IOException {
        as("node", "hset", KEY, "user", "kept");
        String former = password("node");

        writeUsers();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("node", "hget", KEY, "user")).isEqualTo("kept"));
        assertThat(cli(Map.of("REDISCLI_AUTH", former), "--user", "node", "hget", KEY, "user"))
                .contains("WRONGPASS");
        writeUsers();
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(as("auth", "hmget", KEY, "user")).isEqualTo("kept"));
    }

    // What has changed once more before the supervisor looks at the file with its own password.
    @Test
    void newPasswordsCountAlsoWhenTheyChangeWhileFormerOnesAreRead() throws IOException {
        as("node", "hset", KEY, "user", "kept");
        String former = password("node");
        writeUsers(LATER);

        writeUsers();

        await().atMost(PATIENCE).until(() -> Files.notExists(folder.resolve("users.acl" + LATER)));
        assertThat(password("node")).isNotEqualTo(former);
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("node", "hget", KEY, "user")).isEqualTo("kept"));
    }

    // As redis-cli, but puts what is ready for later into its place at the end.
    private Path standIn() throws IOException {
        Path program = Files.createDirectory(folder.resolve("bin")).resolve("redis-cli");
        Files.writeString(program, """
                #!/bin/sh
                PATH=${PATH#*:} redis-cli "$@"
                status=$?
                for file in *%1$s; do
                  [ ! -e "$file" ] || mv "$file" "${file%%%1$s}"
                done
                exit $status
                """.formatted(LATER));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return program;
    }

    // Renamed into place, as the kubelet does it.
    private void writeUsers() throws IOException {
        writeUsers("");
    }

    private void writeUsers(String suffix) throws IOException {
        int[] number = {secrets++ * 10};
        Secret secret = RedisSecret.desired(PLAN, Optional.empty(), () -> "password" + number[0]++);
        // By name, so that the file that is looked at, users.acl, comes last: the kubelet changes all at once.
        for (Map.Entry<String, String> file : new TreeMap<>(secret.getData()).entrySet()) {
            Path fresh = folder.resolve(file.getKey() + ".new");
            Files.write(fresh, Base64.getDecoder().decode(file.getValue()));
            Files.move(
                    fresh,
                    folder.resolve(file.getKey() + suffix),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private String password(String user) throws IOException {
        return Files.readString(folder.resolve(user + "-password"));
    }

    private String as(String user, String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("--user", user));
        words.addAll(List.of(command));
        return cli(Map.of("REDISCLI_AUTH", password(user)), words.toArray(String[]::new));
    }

    private String cli(Map<String, String> environment, String... words) throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-cli", "-p", Integer.toString(port)));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    // Blanks within double quotes do not end a word.
    private static String[] words(String command) {
        return Pattern.compile("\"([^\"]*)\"|(\\S+)")
                .matcher(command)
                .results()
                .map(word -> Objects.requireNonNullElse(word.group(1), word.group(2)))
                .toArray(String[]::new);
    }
}
