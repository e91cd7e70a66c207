package io.ftpcluster.e2e.conformance;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.support.LocalPorts;
import io.ftpcluster.e2e.client.FtpAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/** Two nodes, one that clients reach directly and one behind nginx. Both have the same users, each its own files. */
final class ServerBed implements AutoCloseable {
    private static final String LOOPBACK = "127.0.0.1";
    private static final int DIRECT_PASSIVE_PORTS = 16;
    private static final int DIRECT_PORTS = DIRECT_PASSIVE_PORTS + 2;

    private final Path folder;
    private final FtpAddress directAddress;
    private final FtpAddress proxiedAddress;
    private final NodeProcess direct;
    private final NodeProcess proxied;
    private final NginxFront nginx;

    private ServerBed(Path folder, Certificate certificate, Path users) throws IOException {
        this.folder = folder;
        // One row for all: of two, the second could overlap the first, on which nobody listens yet.
        int directPort = LocalPorts.freeRow(DIRECT_PORTS + NginxFront.PASSIVE_PORTS + 5);
        NginxFront.Ports ports = portsBehindNginx(directPort + DIRECT_PORTS);
        this.directAddress = new FtpAddress(LOOPBACK, directPort);
        this.proxiedAddress = new FtpAddress(LOOPBACK, ports.control());

        Map<NodeSetting, String> settings = common(certificate, users);
        settings.put(NodeSetting.PORT, Integer.toString(directPort));
        settings.put(NodeSetting.HEALTH_PORT, Integer.toString(directPort + 1));
        settings.put(NodeSetting.ROOT, root(false).toString());
        settings.put(NodeSetting.PASV_MIN_PORT, Integer.toString(directPort + 2));
        settings.put(NodeSetting.PASV_MAX_PORT, Integer.toString(directPort + 1 + DIRECT_PASSIVE_PORTS));
        this.direct = NodeProcess.start(settings, folder.resolve("direct.log"));

        settings = common(certificate, users);
        settings.put(NodeSetting.BEHIND_PROXY, "true");
        settings.put(NodeSetting.TRUSTED_PROXIES, LOOPBACK);
        settings.put(NodeSetting.EXTERNAL_IP, LOOPBACK);
        settings.put(NodeSetting.PORT, Integer.toString(ports.nodeControl()));
        settings.put(NodeSetting.DATA_PORT, Integer.toString(ports.nodeData()));
        settings.put(NodeSetting.HEALTH_PORT, Integer.toString(ports.nodeData() + 1));
        settings.put(NodeSetting.ROOT, root(true).toString());
        settings.put(NodeSetting.PASV_MIN_PORT, Integer.toString(ports.firstPassive()));
        settings.put(NodeSetting.PASV_MAX_PORT, Integer.toString(ports.firstPassive() + NginxFront.PORTS_OF_NODE - 1));
        this.proxied = NodeProcess.start(settings, folder.resolve("proxied.log"));
        this.nginx = NginxFront.start(ports, Files.createDirectory(folder.resolve("nginx")));
    }

    /** Starts everything. */
    static ServerBed start(Path folder, Certificate certificate, Collection<String> users, String password)
            throws IOException {
        return new ServerBed(folder, certificate, usersFile(folder, users, password));
    }

    private static NginxFront.Ports portsBehindNginx(int first) {
        int next = first + NginxFront.PASSIVE_PORTS;
        return new NginxFront.Ports(next, first, next + 1, next + 2, next + 3);
    }

    private static Map<NodeSetting, String> common(Certificate certificate, Path users) {
        Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);
        settings.put(NodeSetting.USERS_FILE, users.toString());
        settings.put(NodeSetting.TLS, "Optional");
        settings.put(NodeSetting.TLS_CERT_FILE, certificate.certificate().toString());
        settings.put(NodeSetting.TLS_KEY_FILE, certificate.key().toString());
        return settings;
    }

    private static Path usersFile(Path folder, Collection<String> users, String password) throws IOException {
        String entries = String.join(
                ",\n",
                users.stream().map(user -> """
                        {"username": "%s", "passwordHash": "{plain}%s", "home": "/%s", "disabled": false,
                         "permissions": ["LIST", "READ", "WRITE", "APPEND", "DELETE", "RENAME", "MAKE_DIRECTORY"]}""".formatted(user, password, user)).toList());
        return Files.writeString(folder.resolve("users.json"), "{\"users\": [\n" + entries + "\n]}\n");
    }

    /** Where clients log in. */
    FtpAddress address(Mode mode) {
        return mode.proxied() ? proxiedAddress : directAddress;
    }

    /** The home of a user as the node has it. */
    Path home(Mode mode, String user) throws IOException {
        return Files.createDirectories(root(mode.proxied()).resolve(user));
    }

    private Path root(boolean proxied) throws IOException {
        return Files.createDirectories(folder.resolve(proxied ? "proxied" : "direct"));
    }

    /** The last lines of the logs of both nodes. */
    String lastLines(int count) throws IOException {
        return direct.lastLines(count) + "\n--- behind nginx:\n" + proxied.lastLines(count);
    }

    @Override
    public void close() {
        nginx.close();
        proxied.close();
        direct.close();
    }
}
