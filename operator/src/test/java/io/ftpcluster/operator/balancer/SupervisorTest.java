package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the real script around a program that stands in for nginx: it notes every signal, and refuses the word "bad". */
class SupervisorTest {
    private static final long PATIENCE_SECONDS = 120;
    private static final String STAND_IN = """
            #!/bin/sh
            # A shell starts background programs deaf to QUIT, and a build under nohup is deaf to HUP; a script cannot undo
            # that, nginx does it by itself.
            [ -n "${AGAIN:-}" ] || AGAIN=1 exec env --default-signal=QUIT,HUP "$0" "$@"
            for last; do :; done
            if [ "$1" = -t ]; then
              grep -q bad "$last" || exit 0
              echo "nginx: [emerg] bad word" >&2
              exit 1
            fi
            trap 'echo "reloaded with $(head -n 1 "$last")" >>"$NOTES"' HUP
            trap 'echo quit >>"$NOTES"; exit 0' QUIT
            echo "started with $(head -n 1 "$last")" >>"$NOTES"
            while :; do sleep 0.1; done
            """;

    @TempDir
    Path folder = Path.of("");

    @Test
    void aGoodConfigurationGoesLiveAndABadOneIsReported() throws IOException {
        want("one");
        Process supervisor = start();
        try {
            awaitNotes("started with # config-hash: one\n");
            assertThat(status()).isEqualTo("ok one\n");

            want("two");
            awaitNotes("started with # config-hash: one\nreloaded with # config-hash: two\n");

            want("three\nbad");
            await().untilAsserted(() -> assertThat(status()).isEqualTo("rejected three nginx: [emerg] bad word\n"));
            assertThat(notes()).doesNotContain("three");
            assertThat(Files.readString(folder.resolve("work/nginx.conf"))).isEqualTo("# config-hash: two\n");

            want("four");
            awaitNotes("started with # config-hash: one\nreloaded with # config-hash: two\n"
                    + "reloaded with # config-hash: four\n");
            await().untilAsserted(() -> assertThat(status()).isEqualTo("ok four\n"));
        } finally {
            end(supervisor);
        }
    }

    @Test
    void termLetsSessionsEnd() throws Exception {
        want("one");
        Process supervisor = start();
        try {
            awaitNotes("started with # config-hash: one\n");

            supervisor.destroy();

            assertThat(supervisor.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.exitValue()).isZero();
            assertThat(notes()).endsWith("quit\n");
        } finally {
            end(supervisor);
        }
    }

    @Test
    void aDeadNginxEndsTheSupervisor() throws Exception {
        want("one");
        Process supervisor = start();
        try {
            awaitNotes("started with # config-hash: one\n");

            supervisor
                    .children()
                    .filter(child -> child.info().arguments().stream()
                            .anyMatch(arguments -> String.join(" ", arguments).contains("nginx.conf")))
                    .forEach(ProcessHandle::destroyForcibly);

            assertThat(supervisor.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.exitValue()).isOne();
        } finally {
            end(supervisor);
        }
    }

    @Test
    void nothingStartsOnABadFirstConfiguration() throws Exception {
        want("one\nbad");
        Process supervisor = start();
        try {
            assertThat(supervisor.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
            assertThat(supervisor.exitValue()).isOne();
            assertThat(folder.resolve("notes")).doesNotExist();
            assertThat(status()).startsWith("rejected one ");
        } finally {
            end(supervisor);
        }
    }

    // As the kubelet does it: a whole new file takes the name, never readable half.
    private void want(String hash) throws IOException {
        Path next = Files.writeString(folder.resolve("next.conf"), "# config-hash: " + hash + "\n");
        Files.move(next, folder.resolve("wanted.conf"), StandardCopyOption.ATOMIC_MOVE);
    }

    private Process start() throws IOException {
        Path nginx = Files.writeString(folder.resolve("nginx"), STAND_IN);
        Files.setPosixFilePermissions(nginx, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path script = Files.writeString(folder.resolve(Supervisor.FILE), Supervisor.script());
        ProcessBuilder builder = new ProcessBuilder(
                "/bin/sh",
                script.toString(),
                folder.resolve("wanted.conf").toString(),
                folder.resolve("work").toString());
        builder.environment().put("NGINX", nginx.toString());
        builder.environment().put("LINGER", "0");
        builder.environment().put("NOTES", folder.resolve("notes").toString());
        return builder.redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private static void end(Process supervisor) {
        supervisor.descendants().forEach(ProcessHandle::destroyForcibly);
        supervisor.destroyForcibly().onExit().join();
    }

    private void awaitNotes(String expected) {
        await().atMost(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .ignoreException(NoSuchFileException.class)
                .untilAsserted(() -> assertThat(notes()).isEqualTo(expected));
    }

    private String notes() throws IOException {
        return Files.readString(folder.resolve("notes"));
    }

    private String status() throws IOException {
        return Files.readString(folder.resolve("work/status"));
    }
}
