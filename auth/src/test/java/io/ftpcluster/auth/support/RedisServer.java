package io.ftpcluster.auth.support;

import io.ftpcluster.auth.tls.TestAuthority;
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
 * This machine's redis-server on a free port of loopback. It has the user that the operator makes for the service: the
 * service does with its rights, or else {@link #close} fails.
 */
public final class RedisServer implements AutoCloseable {
    private static final String READY = "Ready to accept connections";
    private static final long SECONDS_TO_STOP = 60;

    private final int port;
    private final Path folder;
    private final List<String> more;
    private final boolean hasTls;
    private Process process;

    /**
     * Starts one that works in a folder.
     *
     * @param more further options of redis-server
     */
    public RedisServer(Path folder, String... more) throws IOException {
        this(folder, LocalPorts.free(), List.of(more));
    }

    private RedisServer(Path folder, int port, List<String> more) throws IOException {
        this.port = port;
        this.folder = folder;
        this.more = more;
        hasTls = more.contains("--tls-port");
        process = launch();
    }

    /** One with TLS alone, that shows a certificate. */
    public static RedisServer withTls(Path folder, TestAuthority certificate) throws IOException {
        int port = LocalPorts.free();
        String shown = certificate.writePem(folder.resolve("redis.crt")).toString();
        String key = certificate.writeKey(folder.resolve("redis.key")).toString();
        List<String> options = new ArrayList<>(List.of("--port", "0", "--tls-port", Integer.toString(port)));
        options.addAll(List.of("--loglevel", "verbose", "--tls-auth-clients", "no"));
        options.addAll(List.of("--tls-cert-file", shown, "--tls-key-file", key, "--tls-ca-cert-file", shown));
        return new RedisServer(folder, port, options);
    }

    public int port() {
        return port;
    }

    /** Where it is for who may do anything, with the password. */
    public String uri() {
        return "redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + port;
    }

    public void restart() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-server", "--port", Integer.toString(port)));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--requirepass", TestService.REDIS_PASSWORD));
        command.addAll(List.of("--user", TestService.REDIS_USER, "on", ">" + TestService.REDIS_PASSWORD));
        command.addAll(List.of(RedisRights.ofService(new RedisKeys("ftp/files")).split(" ")));
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

    /** What the service has tried without the right to; wrong passwords are none of that. */
    private List<String> refused() {
        try (RedisClient client = RedisClient.create(uri())) {
            return client.connect().sync().aclLog().stream()
                    .filter(entry -> !"auth".equals(entry.get("reason")))
                    .map(Object::toString)
                    .toList();
        }
    }

    public void stop() {
        process.destroy();
        process.onExit().orTimeout(SECONDS_TO_STOP, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        List<String> refused = process.isAlive() && !hasTls ? refused() : List.of();
        stop();
        if (!refused.isEmpty()) {
            throw new AssertionError("Redis has refused " + refused);
        }
    }
}
