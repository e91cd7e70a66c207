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
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String KEY = "ftp:{ftp/files}:x";

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
        supervisor = new ProcessBuilder("sh", "supervisor.sh", "redis.conf", folder.toString(), Integer.toString(port))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
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
            node | set ftp:{ftp/files}:x 1                                              | OK
            node | eval "return redis.call('time') and redis.call('zcard', KEYS[1])" 1 ftp:{ftp/files}:s | 0
            node | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/files}:s  | NOSCRIPT
            auth | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/files}:s  | NOSCRIPT
            node | evalsha 0000000000000000000000000000000000000000 1 ftp:{ftp/archive}:s | NOPERM
            node | hgetall ftp:{ftp/files}:h                                            | ''
            node | set ftp:{ftp/archive}:x 1                                            | NOPERM
            node | eval "return redis.call('set', 'ftp:{ftp/archive}:x', 1)" 0          | access
            node | publish ftp:{ftp/files}:kicks x                                      | NOPERM
            node | flushall                                                             | NOPERM
            node | keys *                                                               | NOPERM
            node | config get dir                                                       | NOPERM
            node | acl load                                                             | NOPERM
            auth | publish ftp:{ftp/files}:kicks x                                      | 0
            auth | hset ftp:{ftp/files}:h f 1                                           | 1
            auth | get ftp:{ftp/archive}:x                                              | NOPERM
            loader | get ftp:{ftp/files}:x                                              | NOPERM
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
        String process = as("node", "info", "server")
                .lines()
                .filter(line -> line.startsWith("process_id"))
                .findFirst()
                .orElseThrow();
        as("node", "set", KEY, "kept");
        String former = password("node");

        writeUsers();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("node", "get", KEY)).isEqualTo("kept"));
        assertThat(as("node", "info", "server")).contains(process);
        assertThat(cli(Map.of("REDISCLI_AUTH", former), "--user", "node", "get", KEY))
                .contains("WRONGPASS");
        writeUsers();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(as("auth", "get", KEY)).isEqualTo("kept"));
    }

    // Renamed into place, as the kubelet does it.
    private void writeUsers() throws IOException {
        int[] number = {secrets++ * 10};
        Secret secret = RedisSecret.desired(PLAN, () -> "password" + number[0]++);
        for (Map.Entry<String, String> file : secret.getData().entrySet()) {
            Path fresh = folder.resolve(file.getKey() + ".new");
            Files.write(fresh, Base64.getDecoder().decode(file.getValue()));
            Files.move(
                    fresh,
                    folder.resolve(file.getKey()),
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
