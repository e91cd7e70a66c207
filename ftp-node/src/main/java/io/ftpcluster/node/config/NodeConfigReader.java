package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.node.PassivePorts;
import io.ftpcluster.contract.node.PortRange;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Turns the texts of the settings into the records of this package, and says what is wrong with them. */
final class NodeConfigReader {
    private static final int MOST_NODES = 10_000;
    // A path of 255 bytes and its verb must fit; a line is held in memory until its end has come.
    private static final int SHORTEST_LINE = 512;
    private static final int LONGEST_LINE = 65_536;

    private final Settings settings;

    NodeConfigReader(Settings settings) {
        this.settings = settings;
    }

    NodeConfig read() {
        return new NodeConfig(
                new NodeIdentity(nodeName(), settings.text(NodeSetting.CLUSTER)),
                listeners(),
                passive(),
                proxy(),
                settings.path(NodeSetting.ROOT).toAbsolutePath().normalize(),
                uploads(),
                auth(),
                cluster(),
                session());
    }

    private String nodeName() {
        String name = settings.text(NodeSetting.NODE_NAME);
        return name.isEmpty() ? hostName() : name;
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException noName) {
            return "node";
        }
    }

    private ListenerConfig listeners() {
        return new ListenerConfig(
                settings.port(NodeSetting.PORT, 0),
                settings.port(NodeSetting.DATA_PORT, 0),
                settings.port(NodeSetting.HEALTH_PORT, 0));
    }

    private PassiveConfig passive() {
        return new PassiveConfig(
                passivePorts(),
                settings.text(NodeSetting.EXTERNAL_IP),
                settings.optionalPath(NodeSetting.EXTERNAL_IP_FILE));
    }

    private PortRange passivePorts() {
        int first = settings.port(NodeSetting.PASV_MIN_PORT, 1);
        int last = settings.port(NodeSetting.PASV_MAX_PORT, 1);
        int perNode = settings.number(NodeSetting.PASV_PORTS_PER_NODE, 0, last);
        int ordinal = settings.number(NodeSetting.NODE_ORDINAL, 0, MOST_NODES);
        if (first > last) {
            settings.wrong(NodeSetting.PASV_MAX_PORT, "it must not be below FtpPasvMinPort=" + first);
            return new PortRange(first, first);
        }
        return perNode == 0 ? new PortRange(first, last) : block(first, last, perNode, ordinal);
    }

    private PortRange block(int first, int last, int perNode, int ordinal) {
        int nodes = (last - first + 1) / perNode;
        if (ordinal >= nodes) {
            settings.wrong(
                    NodeSetting.NODE_ORDINAL,
                    "ports " + first + "-" + last + " are enough for " + nodes + " nodes of " + perNode
                            + " ports; raise FtpPasvMaxPort");
            return new PortRange(first, last);
        }
        return new PassivePorts(first, perNode, nodes).ownedBy(ordinal);
    }

    private ProxyConfig proxy() {
        boolean behindProxy = settings.flag(NodeSetting.BEHIND_PROXY);
        List<String> trusted = Arrays.stream(
                        settings.text(NodeSetting.TRUSTED_PROXIES).split(","))
                .map(String::trim)
                .filter(entry -> !entry.isEmpty())
                .toList();
        if (behindProxy && trusted.isEmpty()) {
            settings.wrong(NodeSetting.TRUSTED_PROXIES, "name the balancer when FtpBehindProxy is true");
        }
        return new ProxyConfig(behindProxy, trusted);
    }

    private UploadConfig uploads() {
        return new UploadConfig(uploadMode(), settings.flag(NodeSetting.UPLOAD_FSYNC));
    }

    private UploadConfig.Mode uploadMode() {
        return switch (settings.text(NodeSetting.UPLOAD_MODE)) {
            case "Standard" -> UploadConfig.Mode.STANDARD;
            case "Atomic" -> UploadConfig.Mode.ATOMIC;
            case "AtomicWithResume" -> UploadConfig.Mode.ATOMIC_WITH_RESUME;
            default -> {
                settings.wrong(NodeSetting.UPLOAD_MODE, "write Standard, Atomic or AtomicWithResume");
                yield UploadConfig.STANDARD.mode();
            }
        };
    }

    private AuthConfig auth() {
        String service = settings.text(NodeSetting.AUTH_SERVICE);
        String file = settings.text(NodeSetting.USERS_FILE);
        if (!service.isEmpty()) {
            return new AuthConfig.Service(url(service), settings.optionalPath(NodeSetting.AUTH_TOKEN_FILE));
        }
        if (file.isEmpty()) {
            settings.wrong(
                    NodeSetting.USERS_FILE,
                    "say where users come from: set authservice, or FtpUsersFile to a JSON file");
        }
        return new AuthConfig.File(settings.path(NodeSetting.USERS_FILE));
    }

    private URI url(String text) {
        try {
            URI url = URI.create(text);
            if (url.getHost() != null && ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))) {
                return url;
            }
        } catch (IllegalArgumentException notAUrl) {
            // Reported below, as a URL without a host is.
        }
        settings.wrong(NodeSetting.AUTH_SERVICE, "write a URL such as http://auth:5160");
        return URI.create("http://invalid");
    }

    private ClusterConfig cluster() {
        return new ClusterConfig(
                redis(),
                settings.limit(NodeSetting.CLUSTER_MAX_SESSIONS),
                settings.limit(NodeSetting.CLUSTER_MAX_SESSIONS_PER_ADDRESS));
    }

    private Optional<RedisConfig> redis() {
        String connection = settings.text(NodeSetting.REDIS);
        if (connection.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RedisConfig(
                connection,
                settings.optionalPath(NodeSetting.REDIS_PASSWORD_FILE),
                settings.optionalPath(NodeSetting.REDIS_CA_FILE),
                settings.choice(NodeSetting.REDIS_UNAVAILABLE, RedisConfig.WhenUnavailable.class)));
    }

    private SessionConfig session() {
        return new SessionConfig(
                nodeName(),
                settings.text(NodeSetting.WELCOME),
                settings.timeout(NodeSetting.IDLE_TIMEOUT),
                settings.duration(NodeSetting.DRAIN_TIMEOUT),
                settings.flag(NodeSetting.ACTIVE_MODE),
                new TlsConfigReader(settings).read(),
                timers(),
                limits());
    }

    private SessionTimers timers() {
        return new SessionTimers(
                settings.timeout(NodeSetting.LOGIN_TIMEOUT),
                settings.timeout(NodeSetting.DATA_TIMEOUT),
                settings.timeout(NodeSetting.STALL_TIMEOUT),
                settings.optionalTimeout(NodeSetting.TRANSFER_TIMEOUT),
                SessionTimers.FREE_PORT,
                SessionTimers.DRAIN_QUIET,
                SessionTimers.LAST_REPLY);
    }

    private LimitsConfig limits() {
        return new LimitsConfig(
                settings.number(NodeSetting.MAX_LINE_LENGTH, SHORTEST_LINE, LONGEST_LINE),
                settings.limit(NodeSetting.MAX_COMMANDS_BEFORE_LOGIN),
                settings.limit(NodeSetting.MAX_SESSIONS),
                settings.limit(NodeSetting.MAX_SESSIONS_PER_ADDRESS),
                settings.limit(NodeSetting.MAX_PENDING_LOGINS_PER_ADDRESS),
                settings.limit(NodeSetting.MAX_TRANSFERS),
                settings.duration(NodeSetting.FAILED_LOGIN_DELAY),
                new BandwidthConfig(
                        settings.rate(NodeSetting.UPLOAD_RATE),
                        settings.rate(NodeSetting.DOWNLOAD_RATE),
                        settings.rate(NodeSetting.USER_UPLOAD_RATE),
                        settings.rate(NodeSetting.USER_DOWNLOAD_RATE)));
    }
}
