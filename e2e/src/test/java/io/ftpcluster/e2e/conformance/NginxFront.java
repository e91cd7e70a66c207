package io.ftpcluster.e2e.conformance;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.ftpcluster.e2e.install.Checkout;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.containers.BindMode;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The real nginx with the configuration and the supervisor that the operator writes, as its golden files have them: only
 * addresses and ports are exchanged. It shares this machine's network, so that clients reach it, and it
 * the node, without another proxy in between.
 */
final class NginxFront implements AutoCloseable {
    private static final DockerImageName NGINX = DockerImageName.parse("ftpcluster/nginx:1.30");
    private static final String GOLDEN = "operator/src/test/resources/golden/minimal/out-configmap-files-balancer.yaml";
    private static final String MOUNT = "/etc/ftpcluster/nginx";
    private static final Pattern NODE = Pattern.compile("(\\d+\\.\\d+\\.\\d+\\.\\d+):(2121|2120)([^;]*);");
    private static final Pattern LISTEN = Pattern.compile("listen (\\d+)(-(\\d+))?");
    private static final int FIRST_PASSIVE = 50_000;

    /** How many ports the golden configuration has for passive mode, those of all nodes together. */
    static final int PASSIVE_PORTS = 48;

    /** How many of them belong to node 0, the only one here. */
    static final int PORTS_OF_NODE = 8;

    private final GenericContainer<?> container;

    private NginxFront(GenericContainer<?> container) {
        this.container = container;
    }

    /**
     * Where nginx listens and where the node does.
     *
     * @param control where clients log in
     * @param firstPassive the first of {@link #PASSIVE_PORTS}
     * @param admin health over HTTP
     * @param nodeControl where the node takes control connections
     * @param nodeData where the node takes data connections
     */
    record Ports(int control, int firstPassive, int admin, int nodeControl, int nodeData) {}

    /** Starts nginx and waits until it is healthy. */
    static NginxFront start(Ports ports, Path folder) throws IOException {
        Map<String, String> data = Serialization.unmarshal(
                        Files.readString(Checkout.current().root().resolve(GOLDEN)), ConfigMap.class)
                .getData();
        // nginx runs as 1001, the folder belongs to whoever runs the test.
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        write(folder.resolve("supervisor.sh"), Objects.requireNonNull(data.get("supervisor.sh")));
        write(folder.resolve("nginx.conf"), here(Objects.requireNonNull(data.get("nginx.conf")), ports));
        GenericContainer<?> container = new GenericContainer<>(NGINX)
                .withImagePullPolicy(name -> false)
                .withFileSystemBind(folder.toString(), MOUNT, BindMode.READ_ONLY)
                .withTmpFs(Map.of("/tmp", "uid=1001"))
                .withNetworkMode("host")
                .withCreateContainerCmdModifier(
                        command -> command.withUser("1001:1001").withEntrypoint("sh", MOUNT + "/supervisor.sh"));
        container.start();
        NginxFront nginx = new NginxFront(container);
        await().atMost(Duration.ofMinutes(5)).ignoreExceptions().until(() -> nginx.isHealthy(ports.admin()));
        return nginx;
    }

    /** The same configuration with this machine's addresses. */
    static String here(String golden, Ports ports) {
        Matcher firstNode = NODE.matcher(golden);
        if (!firstNode.find()) {
            throw new IllegalStateException("No node in " + golden);
        }
        String text = NODE.matcher(golden)
                .replaceAll(node -> node.group(1).equals(firstNode.group(1))
                        ? "127.0.0.1:" + (node.group(2).equals("2121") ? ports.nodeControl() : ports.nodeData())
                                + node.group(3) + ";"
                        // There is no second node here; its own ports lead nowhere.
                        : "127.0.0.1:9" + (node.group(2).equals("2121") ? " down;" : ";"));
        text = LISTEN.matcher(text)
                .replaceAll(found -> "listen 127.0.0.1:" + mapped(found.group(1), ports)
                        + (found.group(3) == null ? "" : "-" + mapped(found.group(3), ports)));
        if (!text.contains("proxy_protocol on") || !text.contains("127.0.0.1:" + ports.nodeData())) {
            throw new IllegalStateException(
                    "The operator writes another configuration than this class knows:\n" + text);
        }
        return text;
    }

    private static int mapped(String port, Ports ports) {
        int number = Integer.parseInt(port);
        return switch (number) {
            case 2121 -> ports.control();
            case 8081 -> ports.admin();
            default -> number - FIRST_PASSIVE + ports.firstPassive();
        };
    }

    private static void write(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    }

    private boolean isHealthy(int port) throws IOException {
        if (!container.isRunning()) {
            throw new IllegalStateException("nginx has ended: " + container.getLogs());
        }
        HttpURLConnection health = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + port + "/healthz").toURL().openConnection();
        return health.getResponseCode() == 200;
    }

    @Override
    public void close() {
        container.stop();
    }
}
