package io.ftpcluster.node.support;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.node.config.NodeConfig;
import io.ftpcluster.node.config.SessionConfig;
import io.ftpcluster.node.config.SessionTimers;
import io.ftpcluster.node.server.FtpNode;
import io.ftpcluster.node.storage.LocalVolume;
import io.ftpcluster.node.storage.StorageProvider;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/** A node in this process on free ports, with the users demo (everything) and reader (LIST and READ). */
public final class TestNode implements AutoCloseable {
    private static final int CHEAP = 4;
    private static final int PORTS = 8;
    // Hundreds of clients share the ports of a test, on machines that may be slow.
    private static final Duration FREE_PORT = Duration.ofSeconds(25);

    // Longer than a client on such a machine takes from one command to the next.
    private static final Duration DRAIN_QUIET = Duration.ofSeconds(3);

    private static final Duration LAST_REPLY = Duration.ofSeconds(5);
    private final FtpNode node;
    private final Path root;

    private TestNode(FtpNode node, Path root) {
        this.node = node;
        this.root = root;
    }

    /** Starts one that clients reach directly. */
    public static TestNode start(Path folder) {
        return start(folder, Map.of());
    }

    /** Starts one with settings that differ from the test's standard. */
    public static TestNode start(Path folder, Map<NodeSetting, String> changes) {
        return start(folder, changes, volume -> volume);
    }

    /** Starts one that sees its volume through something of the test's. */
    public static TestNode start(Path folder, Map<NodeSetting, String> changes, UnaryOperator<StorageProvider> seenAs) {
        try {
            Map<NodeSetting, String> settings = settings(folder, changes);
            FtpNode node = new FtpNode(
                    withQuickTimers(config(settings)),
                    config -> seenAs.apply(
                            LocalVolume.mount(config.root(), config.identity().nodeName(), config.uploads())));
            node.start();
            return new TestNode(node, folder.resolve("volume"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** What a node in a test is told, with a volume and users in the folder. */
    static Map<NodeSetting, String> settings(Path folder, Map<NodeSetting, String> changes) throws IOException {
        Path root = folder.resolve("volume");
        Files.createDirectories(root.resolve("demo"));
        Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);
        settings.put(NodeSetting.PORT, "0");
        settings.put(NodeSetting.HEALTH_PORT, "0");
        settings.put(NodeSetting.DATA_PORT, "0");
        settings.put(NodeSetting.NODE_NAME, "node-0");
        settings.put(NodeSetting.ROOT, root.toString());
        settings.put(NodeSetting.USERS_FILE, usersFile(folder).toString());
        // One more than are passive: a node that is a program of its own has its control port there.
        int first = LocalPorts.freeRow(PORTS + 1);
        settings.put(NodeSetting.PASV_MIN_PORT, Integer.toString(first));
        settings.put(NodeSetting.PASV_MAX_PORT, Integer.toString(first + PORTS - 1));
        // Nothing ends because the machine is slow; what is to end sooner, a test sets.
        settings.put(NodeSetting.LOGIN_TIMEOUT, "60s");
        settings.put(NodeSetting.DATA_TIMEOUT, "60s");
        settings.put(NodeSetting.STALL_TIMEOUT, "60s");
        settings.put(NodeSetting.FAILED_LOGIN_DELAY, "1ms");
        settings.putAll(changes);
        return settings;
    }

    private static NodeConfig config(Map<NodeSetting, String> settings) {
        Map<String, String> environment = new HashMap<>();
        settings.forEach((setting, value) -> environment.put(setting.variable(), value));
        return NodeConfig.from(environment);
    }

    // What no setting shortens.
    private static NodeConfig withQuickTimers(NodeConfig config) {
        SessionConfig session = config.session();
        SessionTimers timers = session.timers();
        return new NodeConfig(
                config.identity(),
                config.listeners(),
                config.passive(),
                config.proxy(),
                config.root(),
                config.uploads(),
                config.auth(),
                config.cluster(),
                new SessionConfig(
                        session.nodeName(),
                        session.welcome(),
                        session.idleTimeout(),
                        session.drainTimeout(),
                        session.activeMode(),
                        session.tls(),
                        new SessionTimers(
                                timers.login(),
                                timers.dataConnection(),
                                timers.stall(),
                                timers.transfer(),
                                FREE_PORT,
                                DRAIN_QUIET,
                                LAST_REPLY),
                        session.limits()));
    }

    private static Path usersFile(Path folder) throws IOException {
        BCryptPasswordEncoder encoder = new BCryptPasswordEncoder(CHEAP);
        return Files.writeString(
                folder.resolve("users.json"), """
                {"users": [
                  {"username": "demo", "passwordHash": "%s", "home": "/demo", "disabled": false,
                   "permissions": ["LIST", "READ", "WRITE", "APPEND", "DELETE", "RENAME", "MAKE_DIRECTORY"]},
                  {"username": "reader", "passwordHash": "%s", "home": "/demo", "disabled": false,
                   "permissions": ["LIST", "READ"]}
                ]}
                """.formatted(encoder.encode("demo"), encoder.encode("reader")));
    }

    /** The node itself. */
    public FtpNode node() {
        return node;
    }

    /** Where FTP is. */
    public int port() {
        return node.controlPort();
    }

    /** The home of both users. */
    public Path home() {
        return root.resolve("demo");
    }

    /** The volume. */
    public Path root() {
        return root;
    }

    /** What is on the volume. */
    public VolumeFiles files() {
        return new VolumeFiles(root);
    }

    /** A client that is connected, greeted and logged in as demo. */
    public FtpLines login() throws IOException {
        FtpLines client = FtpLines.connect(port());
        try {
            client.expect("220");
            client.login();
            return client;
        } catch (IOException | AssertionError refused) {
            client.close(); // Who tries again and again has no more than one connection.
            throw refused;
        }
    }

    @Override
    public void close() {
        node.close();
    }
}
