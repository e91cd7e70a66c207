package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The real nginx in front of a node, on ports of this machine, as in a cluster: it adds PROXY headers. */
public final class Nginx implements AutoCloseable {
    private static final String IMAGE = "ftpcluster/nginx:1.30";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int PASSIVE = 7;

    private final String container = "ftpcluster-test-" + UUID.randomUUID();
    private final int controlPort;

    private Nginx(int controlPort) {
        this.controlPort = controlPort;
    }

    /** The first of the ports for one; to be given to {@link #settings} and {@link #start}. */
    public static int choosePorts() throws IOException {
        return LocalPorts.freeRow(PASSIVE + 1);
    }

    /** What the node behind it is told. */
    public static Map<NodeSetting, String> settings(int firstPort) {
        return Map.of(
                NodeSetting.BEHIND_PROXY,
                "true",
                NodeSetting.TRUSTED_PROXIES,
                "127.0.0.1",
                NodeSetting.PASV_MIN_PORT,
                Integer.toString(firstPort + 1),
                NodeSetting.PASV_MAX_PORT,
                Integer.toString(firstPort + PASSIVE));
    }

    /** Starts it in front of a node and waits until the node's greeting comes through. */
    public static Nginx start(Path folder, int firstPort, TestNode node) throws IOException {
        StringBuilder servers = new StringBuilder(server(firstPort, node.port()));
        for (int port = firstPort + 1; port <= firstPort + PASSIVE; port++) {
            servers.append(server(port, node.node().dataPort()));
        }
        Path file = Files.writeString(
                folder.resolve("nginx.conf"),
                "load_module /usr/lib/nginx/modules/ngx_stream_module.so; pid /tmp/nginx.pid; error_log stderr; worker_processes 2; events {}\nstream {\n"
                        + servers + "}\n");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        Nginx nginx = new Nginx(firstPort);
        docker(
                "run",
                "-d",
                "--rm",
                "--network=host",
                "--name",
                nginx.container,
                "-v",
                file + ":/tmp/nginx.conf:ro",
                IMAGE,
                "nginx",
                "-c",
                "/tmp/nginx.conf",
                "-g",
                "daemon off;");
        await().atMost(PATIENCE).ignoreExceptionsInstanceOf(IOException.class).untilAsserted(nginx::assertGreets);
        return nginx;
    }

    private static String server(int port, int target) {
        return "  server { listen 127.0.0.1:" + port + "; proxy_pass 127.0.0.1:" + target + "; proxy_protocol on; }\n";
    }

    private void assertGreets() throws IOException {
        try (FtpLines client = FtpLines.connect(controlPort)) {
            client.expect("220");
        }
    }

    /** Where FTP is. */
    public int port() {
        return controlPort;
    }

    /** Ends it at once (SIGKILL). */
    public void kill() throws IOException {
        docker("kill", "-s", "KILL", container);
    }

    private static void docker(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("docker"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.onExit().join().exitValue()).as(output).isZero();
    }

    @Override
    public void close() throws IOException {
        new ProcessBuilder("docker", "rm", "-f", container)
                .redirectErrorStream(true)
                .start()
                .onExit()
                .join();
    }
}
