package io.ftpcluster.node.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.node.NodeMain;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A node in a process of its own, so that a test can end it as a system would. It serves the volume of a {@link TestNode}. */
public final class KillableNode implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Process process;
    private final int port;

    private KillableNode(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /**
     * Starts one and waits until it greets.
     *
     * @param folder as for {@link TestNode#start(Path, Map)}
     * @param before a program and its arguments that runs the node, such as one that sets limits; may be empty
     */
    public static KillableNode start(Path folder, Map<NodeSetting, String> changes, List<String> before)
            throws IOException {
        Map<NodeSetting, String> settings = TestNode.settings(folder, changes);
        int port = Integer.parseInt(settings.get(NodeSetting.PASV_MAX_PORT)) + 1;
        settings.put(NodeSetting.PORT, Integer.toString(port));
        List<String> command = new ArrayList<>(before);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                NodeMain.class.getName()));
        settings.forEach((setting, value) -> command.addAll(List.of("--set", setting.variable() + "=" + value)));
        Path log = folder.resolve("node.log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        KillableNode node = new KillableNode(process, port);
        await().atMost(PATIENCE).until(() -> !process.isAlive() || node.greets());
        if (!process.isAlive()) {
            throw new IOException("The node has ended: " + Files.readString(log));
        }
        return node;
    }

    private boolean greets() {
        try (FtpLines client = FtpLines.connect(port)) {
            client.expect("220");
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Where FTP is. */
    public int port() {
        return port;
    }

    /** A place as the node sees it, which may have file systems of its own. */
    public Path seen(Path place) {
        return Path.of("/proc/" + process.pid() + "/root" + place.toAbsolutePath());
    }

    /** How many descriptors it has in use. */
    public long openFiles() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("/proc/" + process.pid() + "/fd"))) {
            return files.count();
        }
    }

    /** Asks it to end, as Kubernetes does (SIGTERM). */
    public void terminate() {
        process.destroy();
    }

    /** Ends it at once (SIGKILL), and waits until it is gone. */
    public void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** Ends it too, and waits: what it writes until then is in the way of whoever removes its folder. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
