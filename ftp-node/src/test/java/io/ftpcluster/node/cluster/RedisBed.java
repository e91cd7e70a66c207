package io.ftpcluster.node.cluster;

import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.support.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A real Redis for each test, and the rooms of several nodes on it. */
final class RedisBed implements BeforeEachCallback, AfterEachCallback {
    static final RedisKeys KEYS = new RedisKeys("ftp/files");
    static final UserLimits NO_LIMITS = UserLimits.NONE;
    static final QuotaBook.Owner DEMO = new QuotaBook.Owner("demo", "/demo");

    private final List<AutoCloseable> opened = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private RedisClient client;

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        Path folder = Files.createTempDirectory("redis");
        server = new RedisServer(folder);
        client = RedisClient.create(server.uri());
        redis = client.connect().sync();
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
        client.shutdown();
        server.close();
    }

    RedisServer server() {
        return server;
    }

    /** What a test looks with. */
    RedisCommands<String, String> redis() {
        return redis;
    }

    /** How often Redis has been asked something since its statistics began. */
    int calls(String command) {
        Matcher calls = Pattern.compile("cmdstat_" + command + ":calls=(\\d+)").matcher(redis.info("commandstats"));
        return calls.find() ? Integer.parseInt(calls.group(1)) : 0;
    }

    /** How often a script has run since then. */
    int scriptCalls() {
        return calls("eval") + calls("evalsha");
    }

    RedisConfig config(RedisConfig.WhenUnavailable whenUnavailable) {
        return new RedisConfig(server.nodeUri(), Optional.empty(), Optional.empty(), whenUnavailable);
    }

    /** A way to this Redis, connected. */
    RedisLink link() {
        RedisLink link = link(config(RedisConfig.WhenUnavailable.ALLOW));
        await().until(link::answers);
        opened.add(link);
        return link;
    }

    /** A node's way to a Redis; not connected yet. */
    static RedisLink link(RedisConfig config) {
        return new RedisLink(config.access(), KEYS, config.whenUnavailable().consequence());
    }

    /** The sessions of a node without limits of the cluster. */
    RedisSessionRecords node(String name) {
        return node(name, ClusterConfig.ALONE, RedisConfig.WhenUnavailable.ALLOW, RedisSessionRecords.LEASE);
    }

    /** The sessions of a node that is connected, and has looked what is there, as every node does first. */
    RedisSessionRecords node(
            String name, ClusterConfig cluster, RedisConfig.WhenUnavailable whenUnavailable, Duration lease) {
        RedisConfig config = config(whenUnavailable);
        int before = scriptCalls();
        RedisLink link = link(config);
        RedisSessionRecords records = new RedisSessionRecords(
                link, new SessionScripts(link, name, lease), config, cluster, new NodeIdentity(name, "ftp/files"));
        await().until(records::isReachable);
        await().until(() -> scriptCalls() > before);
        opened.add(records);
        return records;
    }

    void closeLater(AutoCloseable something) {
        opened.add(something);
    }

    static ClusterConfig atMost(int sessions, int perAddress) {
        return new ClusterConfig(Optional.empty(), limit(sessions), limit(perAddress));
    }

    private static OptionalInt limit(int most) {
        return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /** A user's session that does nothing. */
    static OpenSession session(String id, String user, String client, UserLimits limits) {
        return session(id, user, client, limits, new Idle());
    }

    static OpenSession session(String id, String user, String client, UserLimits limits, SessionActivity activity) {
        return new OpenSession(
                new SessionRecord(id, user, client, Instant.parse("2026-01-02T03:04:05Z"), "TLSv1.3"),
                activity,
                limits);
    }

    static Place place(SessionRecords records, OpenSession session) {
        return records.open(session).toCompletableFuture().join();
    }

    static boolean begins(SessionRecords records, String id) {
        return begins(records, id, Flow.UPLOAD);
    }

    static boolean begins(SessionRecords records, String id, Flow flow) {
        return records.beginTransfer(id, flow, "STOR /demo/a")
                .toCompletableFuture()
                .join();
    }

    private record Idle() implements SessionActivity {
        @Override
        public String lastCommand() {
            return "PASS";
        }

        @Override
        public String transfer() {
            return "";
        }

        @Override
        public long progress() {
            return 0;
        }
    }
}
