package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.node.support.NodeBed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code kubectl ftp test}, the plugin's transfer, against a node. The rest of the plugin is tested beside the service. */
class KubectlFtpTransferTest {
    private static final String PLUGIN =
            Path.of("..", "plugin", "kubectl-ftp").toAbsolutePath().toString();

    @RegisterExtension
    private final NodeBed bed = new NodeBed();

    @Test
    void shouldSayThatEverythingWorks_andLeaveNothingBehind() throws Exception {
        assertThat(test("demo", "demo")).isEqualTo("""
                        ok    log in and list
                        ok    upload 256 KiB
                        ok    download it
                        ok    both are the same
                        ok    delete it
                        ftp://127.0.0.1:%d/ works for demo
                        status 0
                        """.formatted(bed.node().port()));
        assertThat(bed.node().home()).isEmptyDirectory();
    }

    @Test
    void shouldSayWhatDoesNotWork() throws Exception {
        assertThat(test("demo", "wrong"))
                .startsWith("FAIL  log in and list: curl: (67)")
                .endsWith("status 1\n");
        assertThat(test("reader", "reader"))
                .startsWith("ok    log in and list\nFAIL  upload 256 KiB: curl: (25)")
                .endsWith("status 1\n");
    }

    private String test(String user, String password) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "bash",
                        PLUGIN,
                        "test",
                        user,
                        "--host",
                        "127.0.0.1",
                        "--port",
                        Integer.toString(bed.node().port()),
                        "--clear")
                .redirectErrorStream(true)
                .start();
        try (var input = process.getOutputStream()) {
            input.write((password + "\n").getBytes(StandardCharsets.UTF_8));
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return output + "status " + process.exitValue() + "\n";
    }
}
