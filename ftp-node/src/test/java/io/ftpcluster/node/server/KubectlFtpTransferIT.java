package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.support.TestNode;
import io.ftpcluster.node.support.TestTls;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code kubectl ftp test} with real curl against a node, and a kubectl that knows the FtpCluster. */
class KubectlFtpTransferIT {
    private static final String PLUGIN =
            Path.of("..", "plugin", "kubectl-ftp").toAbsolutePath().toString();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private TestTls tls;

    /** What a run has come to. */
    private record Outcome(int status, String out, String error) {}

    @BeforeEach
    void certificates() throws Exception {
        tls = new TestTls(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Off", "Optional", "Required"})
    void shouldTryEverything_withTlsWhereTheClusterHasIt(String mode) throws Exception {
        try (TestNode node = node(mode)) {
            // when
            Outcome outcome = test(node, mode, tls.authorityFile());

            // then
            assertThat(outcome.error()).isEmpty();
            assertThat(outcome.status()).isZero();
            assertThat(outcome.out()).isEqualTo("""
                            ok    log in and list
                            ok    upload 256 KiB
                            ok    download it
                            ok    both are the same
                            ok    delete it
                            ftp://127.0.0.1:%d/ works for demo
                            """.formatted(node.port()));
            assertThat(node.home()).isEmptyDirectory();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Optional", "Required"})
    void shouldSendNoPassword_toAServerWithAnotherCertificate(String mode) throws Exception {
        TestTls others = new TestTls(Files.createDirectory(folder.resolve("others")));
        try (TestNode node = node(mode)) {
            Outcome outcome = test(node, mode, others.authorityFile());

            assertThat(outcome.status()).isEqualTo(1);
            assertThat(outcome.error()).matches("FAIL  log in and list: curl: \\((35|60)\\) .*\\s*");
            assertThat(test(node, mode, others.authorityFile(), "--insecure").status())
                    .isZero();
        }
    }

    @Test
    void shouldDoWhatItIsTold_whateverTheClusterHas() throws Exception {
        try (TestNode node = node("Required")) {
            assertThat(test(node, "Off", tls.authorityFile()).status()).isEqualTo(1);
            assertThat(test(node, "Off", tls.authorityFile(), "--tls").status()).isZero();
            assertThat(test(node, "Required", tls.authorityFile(), "--clear").error())
                    .startsWith("FAIL  log in and list: ");
        }
    }

    private TestNode node(String mode) {
        return TestNode.start(folder, tls.settings(Map.of(NodeSetting.TLS, mode)));
    }

    private Outcome test(TestNode node, String mode, Path authority, String... more) throws Exception {
        writeKubectl(node.port(), mode);
        List<String> command = new ArrayList<>(List.of("bash", PLUGIN, "-c", "files", "test", "demo"));
        command.addAll(List.of(more));
        Path out = folder.resolve("out");
        Path error = folder.resolve("error");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(error.toFile());
        builder.environment().put("PATH", folder + ":" + System.getenv("PATH"));
        builder.environment().put("CURL_CA_BUNDLE", authority.toString());
        Process process = builder.start();
        try (var standardInput = process.getOutputStream()) {
            standardInput.write("demo\n".getBytes(StandardCharsets.UTF_8));
        }
        return new Outcome(process.waitFor(), Files.readString(out), Files.readString(error));
    }

    private void writeKubectl(int port, String mode) throws Exception {
        Path kubectl = Files.writeString(folder.resolve("kubectl"), """
                #!/bin/sh
                case "$*" in
                  'get ftpclusters.ftpcluster.io/files -o jsonpath={.status.address}') echo 127.0.0.1 ;;
                  'get ftpclusters.ftpcluster.io/files -o jsonpath={.spec.service.controlPort}') echo %d ;;
                  'get ftpclusters.ftpcluster.io/files -o jsonpath={.spec.tls.mode}') echo %s ;;
                  *) exit 1 ;;
                esac
                """.formatted(port, mode));
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
    }
}
