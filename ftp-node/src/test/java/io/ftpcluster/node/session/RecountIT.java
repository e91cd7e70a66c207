package io.ftpcluster.node.session;

import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RecountState;
import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.cluster.QuotaBook.Amount;
import io.ftpcluster.node.cluster.Recount;
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
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user has stored is counted anew on a real Redis, while another node changes it. */
class RecountIT {
    private static final QuotaBook.Owner DEMO = new QuotaBook.Owner("demo", "/demo");
    private static final UserLimits MUCH = new UserLimits(0, 0, 0, 0, 0, 1 << 30, 0);

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"disabled\": true");

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @SuppressWarnings("NullAway.Init")
    private StorageProvider volume;

    @SuppressWarnings("NullAway.Init")
    private ClusterServices one;

    @SuppressWarnings("NullAway.Init")
    private ClusterServices two;

    @BeforeEach
    void start() throws IOException {
        redis = bed.commands();
        volume = mount(UploadConfig.STANDARD);
        one = node("files-0");
        two = node("files-1");
        file("old", 100);
        file("a/old", 200);
        file("a/b/old", 300);
        file("a/b/c/old", 400);
        redis.hset(KEYS.usage("demo"), Map.of("bytes", "7", "files", "7"));
    }

    private StorageProvider mount(UploadConfig config) throws IOException {
        return LocalVolume.mount(Files.createDirectories(bed.folder().resolve("volume")), "files-0", config);
    }

    private ClusterServices node(String name) throws IOException {
        RedisConfig config = new RedisConfig(
                bed.redis().nodeUri(), Optional.empty(), Optional.empty(), RedisConfig.WhenUnavailable.ALLOW);
        ClusterServices services = bed.closeLater(ClusterServices.of(
                new ClusterConfig(Optional.of(config), OptionalInt.empty(), OptionalInt.empty()),
                new NodeIdentity(name, KEYS.cluster())));
        assertThat(services.sessions().isReachable()).isTrue();
        return services;
    }

    private void file(String name, int bytes) throws IOException {
        Path file = bed.folder().resolve("volume/demo").resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[bytes]);
    }

    @AfterEach
    void stop() {
        volume.close();
    }

    @Test
    void shouldLetOneNodeCount() {
        // when
        ask();
        Optional<Recount> first = one.recounts().claim("demo");
        Optional<Recount> second = two.recounts().claim("demo");

        // then
        assertThat(first.map(Recount::home)).contains("/demo");
        assertThat(second).isEmpty();
        assertThat(one.recounts().claim("somebody")).isEmpty();
    }

    @Test
    void shouldNoteWhatIsOnTheDisk_andWhen() throws IOException {
        // when
        ask();
        new Recounter(one.recounts(), volume).count("demo");

        // then
        assertThat(noted()).isEqualTo(new Usage(1000, 4)).isEqualTo(onTheDisk());
        assertThat(Long.parseLong(redis.hget(KEYS.usage("demo"), "counted"))).isPositive();
        assertThat(redis.exists(KEYS.recount("demo"))).isZero();
    }

    @Test
    void shouldNeitherLoseNorCountTwice_whatChangesInTheMiddle() throws Exception {
        // given
        PausedVolume paused =
                new PausedVolume(volume, VirtualPath.ROOT.resolve("a/b").orElseThrow());
        Storage elsewhere = counted(false);
        ask();

        // when
        CompletableFuture<Void> count = count(paused);
        paused.awaitLook(); // The root and a have been looked at, a/b and what is below have not.
        upload(elsewhere, "new", 1);
        upload(elsewhere, "a/new", 20);
        upload(elsewhere, "a/b/new", 3000);
        upload(elsewhere, "a/b/c/new", 40_000);
        upload(elsewhere, "a/old", 500_000);
        elsewhere.removeFile(place("a/b/c/old"));
        elsewhere.removeFile(place("old"));
        elsewhere.rename(place("a/new"), place("a/b/newer"));
        elsewhere.makeDirectory(place("d"));
        elsewhere.rename(place("a/b/c"), place("d/c"));
        paused.goOn();
        count.join();

        // then
        assertThat(noted()).isEqualTo(new Usage(1 + 20 + 300 + 3000 + 40_000 + 500_000, 6));
        assertThat(onTheDisk()).isEqualTo(noted());
    }

    @Test
    void shouldWaitForWhatIsUnderWay_whenItHasSeenIt() throws Exception {
        // given
        two.quotas().changing(DEMO, "c");
        file("late", 5000);
        ask();

        // when
        CompletableFuture<Void> count = count(volume);
        await().until(() -> redis.hexists(KEYS.recount("demo"), "held"));
        two.quotas().settle(DEMO, "c", new Amount(5000, 1), "/late");
        count.join();

        // then
        assertThat(noted()).isEqualTo(new Usage(6000, 5)).isEqualTo(onTheDisk());
    }

    @Test
    void shouldWaitForAnUpload_thatGrowsUnderItsName() throws Exception {
        // given
        volume.close();
        volume = mount(new UploadConfig(UploadConfig.Mode.STANDARD, false));
        UploadSink upload = counted(true).openUpload(place("growing"), new UploadMode.Replace());
        upload.write(ByteBuffer.allocate(10));
        ask();

        // when
        CompletableFuture<Void> count = count(volume);
        await().until(() -> redis.hexists(KEYS.recount("demo"), "held"));
        upload.write(ByteBuffer.allocate(20));
        upload.settle();
        upload.commit();
        count.join();

        // then
        assertThat(noted()).isEqualTo(new Usage(1030, 5)).isEqualTo(onTheDisk());
    }

    @Test
    void shouldHoldChangesBack_untilTheResultIsNoted() {
        // given
        ask();
        Recount recount = one.recounts().claim("demo").orElseThrow();
        assertThat(recount.finish(new Amount(1, 1))).as("nothing waits").isFalse();
        assertThat(recount.hold()).isTrue();

        // when
        CompletableFuture<Long> change = CompletableFuture.supplyAsync(() -> {
            two.quotas().changing(DEMO, "c");
            return redis.exists(KEYS.recount("demo"));
        });

        // then
        assertThat(recount.finish(new Amount(5, 1))).isTrue();
        assertThat(change.join()).as("recounts that go on").isZero();
        assertThat(noted()).isEqualTo(new Usage(5, 1));
    }

    @Test
    void shouldLoseTheRight_whenItIsNotKept() {
        // given
        ask();
        Recount dead = one.recounts().claim("demo").orElseThrow();
        assertThat(dead.keep()).isTrue();

        // when
        leaseRunsOut();
        Recount next = two.recounts().claim("demo").orElseThrow();

        // then
        assertThat(dead.keep()).isFalse();
        assertThat(dead.hold()).isFalse();
        dead.abandon();
        assertThat(next.keep()).isTrue();
    }

    @Test
    void shouldBeTakenUpByAnotherNode_whenTheOneThatCountedIsGone() {
        // given
        ask();
        Recount dead = one.recounts().claim("demo").orElseThrow();
        assertThat(dead.hold()).isTrue();
        listen(two);
        await().until(() -> tries() == 1);

        // when
        leaseRunsOut();
        two.renew();

        // then
        await().untilAsserted(() -> assertThat(noted()).isEqualTo(new Usage(1000, 4)));
        assertThat(redis.exists(KEYS.recount("demo"))).isZero();
        assertThat(redis.zcard(KEYS.recountRequests())).isZero();
        assertThat(dead.finish(new Amount(1, 1))).as("the dead one, late").isFalse();
        assertThat(noted()).isEqualTo(new Usage(1000, 4));
    }

    @Test
    void shouldBeTakenUpByANodeThatComesLater() throws IOException {
        // given
        ask();

        // when
        listen(node("files-2"));

        // then
        await().untilAsserted(() -> assertThat(noted()).isEqualTo(new Usage(1000, 4)));
    }

    @Test
    void shouldBeGivenUp_whenThreeNodesHaveBegunAndAreGone() {
        // given
        ask();
        for (int i = 0; i < 3; i++) {
            assertThat((i % 2 == 0 ? one : two).recounts().claim("demo")).isPresent();
            leaseRunsOut();
        }

        // when
        Optional<Recount> fourth = one.recounts().claim("demo");

        // then
        assertThat(fourth).isEmpty();
        assertThat(redis.hgetall(KEYS.recount("demo"))).isEqualTo(Map.of("state", RecountState.FAILED.key()));
        assertThat(redis.zcard(KEYS.recountRequests())).isZero();
        assertThat(noted()).as("what was known").isEqualTo(new Usage(7, 7));

        // when
        ask();

        // then
        assertThat(one.recounts().claim("demo")).isPresent();
    }

    @Test
    void shouldSayThatItHasFailed_whenTheDiskCannotBeRead() {
        // given
        redis.hset(KEYS.recount("demo"), Map.of("home", "/demo/old", "state", RecountState.WAITING.key()));

        // when
        new Recounter(one.recounts(), volume).count("demo");

        // then
        assertThat(redis.hgetall(KEYS.recount("demo"))).isEqualTo(Map.of("state", RecountState.FAILED.key()));
        assertThat(redis.pttl(KEYS.recount("demo"))).isPositive();
        assertThat(noted()).isEqualTo(new Usage(7, 7));
    }

    // As a node does.
    private void listen(ClusterServices node) {
        node.recounts()
                .listen(user -> Thread.ofVirtual().start(() -> new Recounter(node.recounts(), volume).count(user)));
    }

    private int tries() {
        return Integer.parseInt(redis.hget(KEYS.recount("demo"), "tries"));
    }

    private void leaseRunsOut() {
        redis.hset(KEYS.recount("demo"), "until", "0");
    }

    // As the authentication service asks.
    private void ask() {
        redis.del(KEYS.recount("demo"));
        redis.hset(KEYS.recount("demo"), Map.of("home", "/demo", "state", RecountState.WAITING.key()));
        redis.zadd(KEYS.recountRequests(), 4e12, "demo");
        redis.publish(KEYS.recounts(), "demo");
    }

    private CompletableFuture<Void> count(StorageProvider looked) {
        return CompletableFuture.runAsync(() -> new Recounter(one.recounts(), looked).count("demo"));
    }

    /** The user's files as a session on the other node has them. */
    private Storage counted(boolean inPlace) {
        Storage tree = volume.open("/demo");
        return new CountedStorage(tree, new UserQuota(two.quotas(), DEMO, MUCH, tree), inPlace);
    }

    private static void upload(Storage files, String name, int bytes) {
        UploadSink upload = files.openUpload(place(name), new UploadMode.Replace());
        upload.write(ByteBuffer.allocate(bytes));
        upload.settle();
        upload.commit();
    }

    private static VirtualPath place(String name) {
        return VirtualPath.ROOT.resolve(name).orElseThrow();
    }

    private Usage noted() {
        Map<String, String> usage = redis.hgetall(KEYS.usage("demo"));
        return new Usage(Long.parseLong(usage.get("bytes")), Long.parseLong(usage.get("files")));
    }

    private Usage onTheDisk() {
        return Usage.of(volume.open("/demo"));
    }
}
