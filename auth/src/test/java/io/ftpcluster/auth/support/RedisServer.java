package io.ftpcluster.auth.support;

import io.ftpcluster.auth.tls.TestAuthority;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** This machine's redis-server on a free port of loopback. */
public final class RedisServer implements AutoCloseable {
    private final int port;
    private final Path folder;
    private final List<String> transport;
    private Process process;

    /** One that is spoken to in clear. */
    public RedisServer(Path folder) throws IOException {
        this(folder, List.of("--port"));
    }

    private RedisServer(Path folder, List<String> transport) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        this.folder = folder;
        this.transport = transport;
        process = launch();
    }

    /** One with TLS alone, that shows a certificate. */
    public static RedisServer withTls(Path folder, TestAuthority certificate) throws IOException {
        return new RedisServer(
                folder,
                List.of(
                        "--port",
                        "0",
                        "--loglevel",
                        "verbose",
                        "--tls-auth-clients",
                        "no",
                        "--tls-cert-file",
                        certificate.writePem(folder.resolve("redis.crt")).toString(),
                        "--tls-key-file",
                        certificate.writeKey(folder.resolve("redis.key")).toString(),
                        "--tls-ca-cert-file",
                        folder.resolve("redis.crt").toString(),
                        "--tls-port"));
    }

    public int port() {
        return port;
    }

    public void restart() throws IOException {
        process = launch();
    }

    private Process launch() throws IOException {
        List<String> command = new ArrayList<>(List.of("redis-server"));
        command.addAll(transport);
        command.add(Integer.toString(port));
        command.addAll(List.of("--bind", "127.0.0.1", "--save", "", "--requirepass", "geheim"));
        Process launched = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("redis.log").toFile())
                .start();
        Awaitility.await().until(this::answers);
        return launched;
    }

    private boolean answers() {
        try (Socket probe = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return probe.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    public void stop() {
        process.destroy();
        process.onExit().orTimeout(5, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        stop();
    }
}
