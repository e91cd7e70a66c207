package io.ftpcluster.node.support;

import io.ftpcluster.contract.node.NodeSetting;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * For each test the nodes of one cluster that it starts: they have one volume, one users file with the user demo, and one
 * Redis, which is started when it is first asked for.
 */
public final class ClusterBed implements BeforeEachCallback, AfterEachCallback {
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private final String demo;
    private final String[] redisOptions;

    @SuppressWarnings("NullAway.Init")
    private OwnFolder folder;

    private @Nullable RedisServer redis;
    private @Nullable RedisLook look;

    /**
     * With a user whose entry in the users file says more.
     *
     * @param demo such as {@code "limits": {"sessions": 1}}
     * @param redisOptions further options of redis-server
     */
    public ClusterBed(String demo, String... redisOptions) {
        this.demo = demo;
        this.redisOptions = redisOptions;
    }

    @Override
    public void beforeEach(ExtensionContext context) throws IOException {
        folder = OwnFolder.make();
        Files.writeString(passwordFile(), RedisServer.PASSWORD + "\n");
        user(demo);
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        while (!opened.isEmpty()) {
            opened.pop().close();
        }
        look = null;
        redis = null;
        folder.close();
    }

    /** Closes something when the test is over, before what was opened earlier. */
    public <T extends AutoCloseable> T closeLater(T something) {
        opened.push(something);
        return something;
    }

    /** A place for the test's own files, which has the volume too. */
    public Path folder() {
        return folder.path();
    }

    /** The file with the password of Redis. */
    public Path passwordFile() {
        return folder().resolve("password");
    }

    /** Writes the users file anew. */
    public void user(String more) throws IOException {
        UsersText.write(usersFile(), "demo", more);
    }

    private Path usersFile() {
        return folder().resolve("own-users.json");
    }

    /** The Redis of the nodes. */
    public RedisServer redis() throws IOException {
        RedisServer running = redis;
        if (running == null) {
            running = closeLater(new RedisServer(folder(), redisOptions));
            redis = running;
        }
        return running;
    }

    /** What the test sees in it. */
    public RedisLook look() throws IOException {
        RedisLook looking = look;
        if (looking == null) {
            RedisServer looked = redis();
            looking = closeLater(new RedisLook(looked));
            look = looking;
        }
        return looking;
    }

    /** Anything else that the test asks it. */
    public RedisCommands<String, String> commands() throws IOException {
        return look().redis();
    }

    /** Starts a node. */
    public TestNode node(String name) throws IOException {
        return node(name, Map.of());
    }

    /** Starts a node with other settings. */
    public TestNode node(String name, Map<NodeSetting, String> changes) throws IOException {
        return closeLater(TestNode.start(folder(), settings(name, changes)));
    }

    /** What a node of this cluster is told beside the test's standard. */
    public Map<NodeSetting, String> settings(String name, Map<NodeSetting, String> changes) throws IOException {
        Map<NodeSetting, String> settings = new EnumMap<>(NodeSetting.class);
        settings.putAll(changes);
        settings.put(NodeSetting.NODE_NAME, name);
        settings.put(NodeSetting.CLUSTER, RedisLook.KEYS.cluster());
        settings.putIfAbsent(NodeSetting.REDIS_PASSWORD_FILE, passwordFile().toString());
        if (!changes.containsKey(NodeSetting.REDIS)) {
            settings.put(NodeSetting.REDIS, redis().address());
        }
        if (!changes.containsKey(NodeSetting.AUTH_SERVICE)) {
            settings.put(NodeSetting.USERS_FILE, usersFile().toString());
        }
        return settings;
    }
}
