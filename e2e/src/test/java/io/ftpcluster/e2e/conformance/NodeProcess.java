package io.ftpcluster.e2e.conformance;

import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.e2e.install.Checkout;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A node as users start it: {@code java -jar ftp-node.jar}, on its own, with settings from the environment. */
final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Process process;
    private final Path log;

    private NodeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts one, and waits until it takes connections. */
    static NodeProcess start(Map<NodeSetting, String> settings, Path log) throws IOException {
        Path jar = Checkout.current().root().resolve("ftp-node/target/ftp-node.jar");
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException("No " + jar + ": build ftp-node first");
        }
        ProcessBuilder builder = new ProcessBuilder(List.of(
                Path.of(System.getProperty("java.home"), "bin/java").toString(), "-Xmx512m", "-jar", jar.toString()));
        settings.forEach((setting, value) -> builder.environment().put(setting.variable(), value));
        builder.redirectErrorStream(true).redirectOutput(log.toFile());
        NodeProcess node = new NodeProcess(builder.start(), log);
        // A run that is interrupted must not leave servers behind.
        Runtime.getRuntime().addShutdownHook(new Thread(node.process::destroy));
        try {
            node.awaitListener(Integer.parseInt(settings.getOrDefault(NodeSetting.PORT, "2121")));
            return node;
        } catch (RuntimeException e) {
            node.close();
            throw e;
        }
    }

    private void awaitListener(int port) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> {
            if (!process.isAlive()) {
                throw new IllegalStateException("The node has ended: " + Files.readString(log));
            }
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress("127.0.0.1", port), 1000);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    /** The last lines of its log. */
    String lastLines(int count) throws IOException {
        List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - count), lines.size()));
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
