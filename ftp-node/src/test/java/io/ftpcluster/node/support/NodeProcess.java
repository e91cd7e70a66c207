package io.ftpcluster.node.support;

import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.support.LocalPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged node as a process of its own, on free ports. */
public final class NodeProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern LISTENING = Pattern.compile("Listening for FTP on port (\\d+)");

    private final Process process;
    private final Path log;

    private NodeProcess(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /** Starts it in a folder. */
    public static NodeProcess start(Path folder, String... options) throws IOException {
        Path jar = Path.of("target", "ftp-node.jar").toAbsolutePath();
        int passive = LocalPorts.free();
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(options));
        Path log = folder.resolve("node.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment()
                .putAll(Map.of(
                        "FtpHealthPort",
                        "0",
                        "FtpPasvMinPort",
                        Integer.toString(passive),
                        "FtpPasvMaxPort",
                        Integer.toString(passive),
                        "FtpTypo",
                        "1"));
        return new NodeProcess(builder.start(), log);
    }

    /** Waits until it listens; returns where. */
    public int awaitPort() {
        await().atMost(PATIENCE)
                .until(() -> !process.isAlive() || LISTENING.matcher(output()).find());
        Matcher port = LISTENING.matcher(output());
        if (!port.find()) {
            throw new AssertionError("The node did not start: " + output());
        }
        return Integer.parseInt(port.group(1));
    }

    /** Waits until it ends by itself; returns its status. */
    public int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("The node did not end: " + output());
        }
        return process.exitValue();
    }

    /** Sends SIGTERM and waits; returns its status. */
    public int terminate() throws InterruptedException {
        process.destroy();
        return awaitEnd();
    }

    /** What it has printed. */
    public String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** Ends it at once, and waits: what it writes until then is in the way of whoever removes its folder. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
