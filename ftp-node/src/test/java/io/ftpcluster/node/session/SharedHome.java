package io.ftpcluster.node.session;

import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.NodeIdentity;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.config.UploadConfig;
import io.ftpcluster.node.storage.CountedStorage;
import io.ftpcluster.node.storage.LocalVolume;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.storage.Usage;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.support.ClusterBed;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The files of demo, who has a quota, as nodes see them: four old ones with 1000 bytes, and what a test adds.
 *
 * @param bed with the Redis of the nodes
 * @param volume where the files are
 */
record SharedHome(ClusterBed bed, StorageProvider volume) {
    private static final UserLimits MUCH = new UserLimits(0, 0, 0, 0, 0, 1 << 30, 0);
    static final QuotaBook.Owner DEMO = new QuotaBook.Owner("demo", "/demo");

    /** Makes the files, and closes the volume with the bed. */
    static SharedHome on(ClusterBed bed, UploadConfig config) throws IOException {
        Path root = Files.createDirectories(bed.folder().resolve("volume"));
        SharedHome home =
                new SharedHome(bed, bed.closeLater(LocalVolume.mount(root, "in-mode-" + config.mode(), config)));
        home.file("old", 100);
        home.file("a/old", 200);
        home.file("a/b/old", 300);
        home.file("a/b/c/old", 400);
        return home;
    }

    /** Puts a file on the disk, past all nodes. */
    void file(String name, int bytes) throws IOException {
        Path file = bed.folder().resolve("volume/demo").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }

    /** What a node shares with others; it is connected, and counts nothing by itself. */
    ClusterServices node(String name) throws IOException {
        return node(name, bed.redis().address());
    }

    /** The same with a way of its own to Redis. */
    ClusterServices node(String name, String address) {
        RedisConfig config = new RedisConfig(
                address, Optional.of(bed.passwordFile()), Optional.empty(), RedisConfig.WhenUnavailable.ALLOW);
        ClusterServices services = bed.closeLater(ClusterServices.of(
                new ClusterConfig(Optional.of(config), OptionalInt.empty(), OptionalInt.empty()),
                new NodeIdentity(name, KEYS.cluster())));
        await().until(services.sessions()::isReachable);
        return services;
    }

    /** Lets a node take up recounts. */
    void letCount(ClusterServices node) {
        node.recounts()
                .listen(user -> Thread.ofVirtual().start(() -> new Recounter(node.recounts(), volume).count(user)));
    }

    /** The quota as a session on a node has it. */
    UserQuota quota(ClusterServices node, Storage tree) {
        return new UserQuota(node.quotas(), DEMO, MUCH, tree);
    }

    /** The files as a session on a node has them. */
    Storage seenBy(ClusterServices node) {
        Storage tree = volume.open(DEMO.home());
        return new CountedStorage(tree, quota(node, tree), volume.showsRunningUploads());
    }

    /** Has a node count for the first time, as the next upload would. */
    void countAsIs(ClusterServices node) {
        assertThat(quota(node, volume.open(DEMO.home())).stored()).isPresent();
    }

    static void upload(Storage files, String name, int bytes) {
        UploadSink upload = files.openUpload(place(name), new UploadMode.Replace());
        upload.write(ByteBuffer.allocate(bytes));
        upload.settle();
        upload.commit();
    }

    static VirtualPath place(String name) {
        return VirtualPath.ROOT.resolve(name).orElseThrow();
    }

    /** What is noted in Redis; nothing where nothing is. */
    Usage noted() throws IOException {
        Map<String, String> usage = bed.commands().hgetall(KEYS.usage("demo"));
        return new Usage(
                Long.parseLong(usage.getOrDefault("bytes", "0")), Long.parseLong(usage.getOrDefault("files", "0")));
    }

    Usage onTheDisk() {
        return Usage.of(volume.open(DEMO.home()));
    }
}
