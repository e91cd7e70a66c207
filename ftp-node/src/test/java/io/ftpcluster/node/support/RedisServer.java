package io.ftpcluster.node.support;

import io.ftpcluster.contract.support.LocalPorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** This machine's redis-server on a port of loopback; what it holds is gone when it stops, unless an option keeps it. */
public final class RedisServer implements AutoCloseable {
    /** What it asks for. */
    public static final String PASSWORD = "geheim";

    private static final String READY = "Ready to accept connections";

    private final int port;
    private final Path folder;
    private final List<String> more;
    private Process process;

    /**
     * Starts one that works in a folder.
     *
     * @param more further options of redis-server
     */
    public RedisServer(Path folder, String... more) throws IOException {
        this(LocalPorts.free(), folder, more);
    }

    /** Starts one on a port that the test has chosen. */
    public RedisServer(int port, Path folder, String... more) throws IOException {
        this.port = port;
        this.folder = folder;
        this.more = List.of(more);
        process = launch();
    }

    /** Its TCP port. */
    public int port() {
        return port;
    }

    /** Where it is, with the password. */
    public String uri() {
        return "redis://:" + PASSWORD + "@" + address();
    }

    /** Where it is, without the password. */
    public String address() {
        return "127.0.0.1:" + port;
    }

    /** Starts it again, empty unless an option has kept what it held. */
    public void restart() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-server", "--port", Integer.toString(port)));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--requirepass", PASSWORD));
        command.addAll(more);
        Path log = folder.resolve("redis.log");
        Process launched = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Awaitility.await()
                .until(() -> !launched.isAlive() || Files.readString(log).contains(READY));
        if (!launched.isAlive()) {
            throw new IOException("redis-server has not started: " + Files.readString(log));
        }
        return launched;
    }

    /** Ends it. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        stop();
    }
}
