package io.ftpcluster.node.support;

import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.support.LocalPorts;
import io.lettuce.core.KillArgs;
import io.lettuce.core.MigrateArgs;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.StringCodec;
import io.lettuce.core.output.StatusOutput;
import io.lettuce.core.protocol.CommandArgs;
import io.lettuce.core.protocol.CommandType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A Redis Cluster of three masters on this machine, without replicas unless a test adds some. */
public final class RedisCluster implements AutoCloseable {
    private static final int SLOTS = 16_384;
    private static final String KICKS = RedisLook.KEYS.kicks();
    private static final int MASTERS = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final List<RedisServer> servers = new ArrayList<>();
    private final List<Integer> clientPorts = new ArrayList<>();
    private final List<Integer> busPorts = new ArrayList<>();
    private final List<RedisClient> clients = new ArrayList<>();
    private final List<RedisCommands<String, String>> commands = new ArrayList<>();
    private final Map<String, String> users = new HashMap<>();
    private final Set<Integer> killed = new HashSet<>();
    private final Path folder;

    private final @Nullable TestTls tls;

    /** Starts one, and waits until it serves all slots. */
    public RedisCluster(Path folder) throws IOException {
        this(folder, null);
    }

    private RedisCluster(Path folder, @Nullable TestTls tls) throws IOException {
        this.folder = folder;
        this.tls = tls;
        for (int i = 0; i < MASTERS; i++) {
            add();
            on(i).clusterSetConfigEpoch(i + 1L);
            on(i).clusterAddSlots(IntStream.range(i * SLOTS / MASTERS, (i + 1) * SLOTS / MASTERS)
                    .toArray());
        }
        for (int i = 1; i < MASTERS; i++) {
            meetFirst(i);
        }
        awaitAgreement();
    }

    /** One that speaks TLS with its clients and among its servers; only the test itself looks in clear. */
    public static RedisCluster withTls(Path folder, TestTls tls) throws IOException {
        return new RedisCluster(folder, tls);
    }

    private int add() throws IOException {
        int number = servers.size();
        int busPort = LocalPorts.free();
        List<String> options = new ArrayList<>(List.of("--cluster-enabled", "yes"));
        options.addAll(List.of("--cluster-port", Integer.toString(busPort)));
        options.addAll(List.of("--cluster-node-timeout", "5000", "--masterauth", RedisServer.PASSWORD));
        int port = LocalPorts.free();
        if (tls != null) {
            int tlsPort = LocalPorts.free();
            options.addAll(List.of("--tls-port", Integer.toString(tlsPort), "--tls-cluster", "yes"));
            options.addAll(tls.redisOptions());
            clientPorts.add(tlsPort);
        } else {
            clientPorts.add(port);
        }
        RedisServer server = new RedisServer(
                port, Files.createDirectory(folder.resolve("redis-" + number)), options.toArray(String[]::new));
        servers.add(server);
        busPorts.add(busPort);
        RedisClient client = RedisClient.create(server.uri());
        clients.add(client);
        commands.add(client.connect().sync());
        users.forEach((name, rights) -> makeUser(on(number), name, rights));
        return number;
    }

    private void meetFirst(int number) {
        on(number)
                .dispatch(
                        CommandType.CLUSTER,
                        new StatusOutput<>(StringCodec.UTF8),
                        new CommandArgs<>(StringCodec.UTF8)
                                .add("MEET")
                                .add("127.0.0.1")
                                .add(clientPorts.getFirst())
                                .add(busPorts.getFirst()));
    }

    /** Adds a replica of a master, and waits until it has its data; gives its number. */
    public int addReplicaOf(int master) throws IOException {
        int number = add();
        meetFirst(number);
        String id = on(master).clusterMyId();
        await().atMost(PATIENCE).until(() -> on(number).clusterNodes().contains(id));
        awaitAgreement();
        on(number).clusterReplicate(id);
        await().atMost(PATIENCE).until(() -> on(number).info("replication").contains("master_link_status:up"));
        return number;
    }

    /** Moves the slot of a key, with all that is in it, from its master to another one, as resharding does. */
    public void moveSlotOf(String key, int to) {
        int slot = Math.toIntExact(on(0).clusterKeyslot(key));
        int from = masterOf(key);
        String fromId = on(from).clusterMyId();
        String toId = on(to).clusterMyId();
        on(to).clusterSetSlotImporting(slot, fromId);
        on(from).clusterSetSlotMigrating(slot, toId);
        for (List<String> some = keysOf(from, slot); !some.isEmpty(); some = keysOf(from, slot)) {
            on(from).migrate(
                            "127.0.0.1",
                            servers.get(to).port(),
                            0,
                            PATIENCE.toMillis(),
                            MigrateArgs.Builder.keys(some).auth(RedisServer.PASSWORD));
        }
        on(to).clusterSetSlotNode(slot, toId);
        on(from).clusterSetSlotNode(slot, toId);
    }

    private List<String> keysOf(int number, int slot) {
        return on(number).clusterGetKeysInSlot(slot, 100);
    }

    /** The number of the master that has a key; waits until there is one. */
    public int masterOf(String key) {
        return await().atMost(PATIENCE).until(() -> findMasterOf(key), number -> number >= 0);
    }

    private int findMasterOf(String key) {
        for (int i = 0; i < servers.size(); i++) {
            if (!killed.contains(i) && hasSlotOf(i, key)) {
                return i;
            }
        }
        return -1;
    }

    private boolean hasSlotOf(int number, String key) {
        try {
            return on(number).exists(key) >= 0;
        } catch (RedisException elsewhere) {
            return false;
        }
    }

    /** Ends a server as a crash would. */
    public void kill(int number) {
        killed.add(number);
        servers.get(number).kill();
    }

    /** What a test looks with on one server. */
    public RedisCommands<String, String> on(int number) {
        return commands.get(number);
    }

    /**
     * Makes a user on every server, also on those that come later; its password is {@link RedisServer#PASSWORD}.
     *
     * @param rights as an ACL file has them
     */
    public void addUser(String name, String rights) {
        users.put(name, rights);
        commands.forEach(each -> makeUser(each, name, rights));
    }

    private static void makeUser(RedisCommands<String, String> server, String name, String rights) {
        changeUser(
                server, name, Stream.concat(Stream.of("on", ">" + RedisServer.PASSWORD), Stream.of(rights.split(" "))));
    }

    private static void changeUser(RedisCommands<String, String> server, String name, Stream<String> rules) {
        server.dispatch(
                CommandType.ACL,
                new StatusOutput<>(StringCodec.UTF8),
                new CommandArgs<>(StringCodec.UTF8).add("SETUSER").add(name).addValues(rules.toList()));
    }

    /** Gives a user another password beside those there are. */
    public void addPassword(String user, String password) {
        commands.forEach(each -> changeUser(each, user, Stream.of(">" + password)));
    }

    /** Takes a password away, and ends all connections of the user. */
    public void removePassword(String user, String password) {
        commands.forEach(each -> {
            changeUser(each, user, Stream.of("<" + password));
            each.clientKill(KillArgs.Builder.user(user));
        });
    }

    /** How many nodes hear on any server who must go. */
    public long hearers() {
        return IntStream.range(0, servers.size())
                .filter(number -> !killed.contains(number))
                .mapToLong(number -> on(number).pubsubNumsub(KICKS).getOrDefault(KICKS, 0L))
                .sum();
    }

    /** What anybody has tried on any server without the right to. */
    public List<String> refused() {
        return commands.stream()
                .flatMap(each -> each.aclLog().stream())
                .map(entry -> entry.get("username") + " " + entry.get("object"))
                .toList();
    }

    /** Where it is, without the password: the first servers, which know of the others. */
    public String uri(String user) {
        return clientPorts.stream()
                .limit(MASTERS)
                .map(port -> "127.0.0.1:" + port)
                .collect(Collectors.joining(",", (tls == null ? "redis" : "rediss") + "-cluster://" + user + "@", ""));
    }

    private void awaitAgreement() {
        await().atMost(PATIENCE)
                .until(() -> commands.stream()
                        .map(each -> each.clusterInfo())
                        .allMatch(info -> info.contains("cluster_state:ok")
                                && info.contains("cluster_known_nodes:" + servers.size())));
    }

    @Override
    public void close() {
        clients.forEach(client -> client.shutdown(0, 1, TimeUnit.SECONDS));
        servers.forEach(RedisServer::close);
    }
}
