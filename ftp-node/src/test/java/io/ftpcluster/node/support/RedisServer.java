package io.ftpcluster.node.support;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisRights;
import io.ftpcluster.contract.support.LocalPorts;
import io.lettuce.core.RedisClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/**
 * This machine's redis-server on a port of loopback; what it holds is gone when it stops, unless an option keeps it. It has
 * the users that the operator makes: nodes and services do with their rights, or else {@link #close} fails.
 */
public final class RedisServer implements AutoCloseable {
    /** What it asks for. */
    public static final String PASSWORD = "geheim";

    private static final RedisKeys KEYS = new RedisKeys("ftp/files");
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

    /** Where it is for who may do anything, with the password. */
    public String uri() {
        return "redis://:" + PASSWORD + "@127.0.0.1:" + port;
    }

    /** Where it is for a node, with the password. */
    public String nodeUri() {
        return "redis://node:" + PASSWORD + "@127.0.0.1:" + port;
    }

    /** Where it is for a node, without the password. */
    public String address() {
        return "node@127.0.0.1:" + port;
    }

    /** Where it is for the authentication service, without the password. */
    public String serviceAddress() {
        return "auth@127.0.0.1:" + port;
    }

    /** Starts it again, empty unless an option has kept what it held. */
    public void restart() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-server", "--port", Integer.toString(port)));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--requirepass", PASSWORD));
        command.addAll(user("node", RedisRights.ofNode(KEYS)));
        command.addAll(user("auth", RedisRights.ofService(KEYS)));
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

    private static List<String> user(String name, String rights) {
        List<String> option = new ArrayList<>(List.of("--user", name, "on", ">" + PASSWORD));
        option.addAll(List.of(rights.split(" ")));
        return option;
    }

    /** What nodes and services have tried without the right to; wrong passwords are none of that. */
    private List<String> refused() {
        try (RedisClient client = RedisClient.create(uri())) {
            return client.connect().sync().aclLog().stream()
                    .filter(entry -> !"auth".equals(entry.get("reason")))
                    .map(Object::toString)
                    .toList();
        }
    }

    /** Ends it. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    /** Ends it as a crash would. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        List<String> refused = process.isAlive() ? refused() : List.of();
        stop();
        if (!refused.isEmpty()) {
            throw new AssertionError("Redis has refused " + refused);
        }
    }
}
