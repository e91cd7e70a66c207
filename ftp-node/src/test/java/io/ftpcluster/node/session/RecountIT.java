package io.ftpcluster.node.session;

import static io.ftpcluster.node.session.SharedHome.DEMO;
import static io.ftpcluster.node.session.SharedHome.place;
import static io.ftpcluster.node.session.SharedHome.upload;
import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.redis.RecountState;
import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.cluster.QuotaBook.Amount;
import io.ftpcluster.node.cluster.Recount;
import io.ftpcluster.node.config.UploadConfig;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.storage.Usage;
import io.ftpcluster.node.support.ClusterBed;
import io.lettuce.core.api.sync.RedisCommands;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user has stored is counted anew on a real Redis, while another node changes it. */
class RecountIT {
    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"disabled\": true");

    @SuppressWarnings("NullAway.Init")
    private RedisCommands<String, String> redis;

    @SuppressWarnings("NullAway.Init")
    private SharedHome home;

    @SuppressWarnings("NullAway.Init")
    private ClusterServices one;

    @SuppressWarnings("NullAway.Init")
    private ClusterServices two;

    @BeforeEach
    void start() throws IOException {
        redis = bed.commands();
        home = SharedHome.on(bed, UploadConfig.STANDARD);
        one = home.node("files-0");
        two = home.node("files-1");
        redis.hset(KEYS.usage("demo"), Map.of("bytes", "7", "files", "7"));
    }

    @Test
    void shouldLetOneNodeCount() throws IOException {
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
        new Recounter(one.recounts(), home.volume()).count("demo");

        // then
        assertThat(home.noted()).isEqualTo(new Usage(1000, 4)).isEqualTo(home.onTheDisk());
        assertThat(Long.parseLong(redis.hget(KEYS.usage("demo"), "counted"))).isPositive();
        assertThat(redis.exists(KEYS.recount("demo"))).isZero();
    }

    @Test
    void shouldNeitherLoseNorCountTwice_whatChangesInTheMiddle() throws Exception {
        // given
        PausedVolume paused = new PausedVolume(home.volume(), place("a/b"));
        Storage elsewhere = home.seenBy(two);
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
        assertThat(home.noted()).isEqualTo(new Usage(1 + 20 + 300 + 3000 + 40_000 + 500_000, 6));
        assertThat(home.onTheDisk()).isEqualTo(home.noted());
    }

    @Test
    void shouldWaitForWhatIsUnderWay_whenItHasSeenIt() throws Exception {
        // given
        two.quotas().changing(DEMO, "c");
        home.file("late", 5000);
        ask();

        // when
        CompletableFuture<Void> count = count(home.volume());
        await().until(() -> redis.hexists(KEYS.recount("demo"), "held"));
        two.quotas().settle(DEMO, "c", new Amount(5000, 1), "/late");
        count.join();

        // then
        assertThat(home.noted()).isEqualTo(new Usage(6000, 5)).isEqualTo(home.onTheDisk());
    }

    @Test
    void shouldWaitForAnUpload_thatGrowsUnderItsName() throws Exception {
        // given
        home = SharedHome.on(bed, new UploadConfig(UploadConfig.Mode.STANDARD, false));
        UploadSink upload = home.seenBy(two).openUpload(place("growing"), new UploadMode.Replace());
        upload.write(ByteBuffer.allocate(10));
        ask();

        // when
        CompletableFuture<Void> count = count(home.volume());
        await().until(() -> redis.hexists(KEYS.recount("demo"), "held"));
        upload.write(ByteBuffer.allocate(20));
        upload.settle();
        upload.commit();
        count.join();

        // then
        assertThat(home.noted()).isEqualTo(new Usage(1030, 5)).isEqualTo(home.onTheDisk());
    }

    @Test
    void shouldHoldChangesBack_untilTheResultIsNoted() throws IOException {
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
        assertThat(home.noted()).isEqualTo(new Usage(5, 1));
    }

    @Test
    void shouldLoseTheRight_whenItIsNotKept() throws IOException {
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
    void shouldBeTakenUpByAnotherNode_whenTheOneThatCountedIsGone() throws IOException {
        // given
        ask();
        Recount dead = one.recounts().claim("demo").orElseThrow();
        assertThat(dead.hold()).isTrue();
        home.letCount(two);
        await().until(() -> tries() == 1);

        // when
        leaseRunsOut();
        two.renew();

        // then
        await().untilAsserted(() -> assertThat(home.noted()).isEqualTo(new Usage(1000, 4)));
        assertThat(redis.exists(KEYS.recount("demo"))).isZero();
        assertThat(redis.zcard(KEYS.recountRequests())).isZero();
        assertThat(dead.finish(new Amount(1, 1))).as("the dead one, late").isFalse();
        assertThat(home.noted()).isEqualTo(new Usage(1000, 4));
    }

    @Test
    void shouldBeTakenUpByANodeThatComesLater() throws IOException {
        // given
        ask();

        // when
        home.letCount(home.node("files-2"));

        // then
        await().untilAsserted(() -> assertThat(home.noted()).isEqualTo(new Usage(1000, 4)));
    }

    @Test
    void shouldBeGivenUp_whenThreeNodesHaveBegunAndAreGone() throws IOException {
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
        assertThat(home.noted()).as("what was known").isEqualTo(new Usage(7, 7));

        // when
        ask();

        // then
        assertThat(one.recounts().claim("demo")).isPresent();
    }

    @Test
    void shouldSayThatItHasFailed_whenTheDiskCannotBeRead() throws IOException {
        // given
        redis.hset(KEYS.recount("demo"), Map.of("home", "/demo/old", "state", RecountState.WAITING.key()));

        // when
        new Recounter(one.recounts(), home.volume()).count("demo");

        // then
        assertThat(redis.hgetall(KEYS.recount("demo"))).isEqualTo(Map.of("state", RecountState.FAILED.key()));
        assertThat(redis.pttl(KEYS.recount("demo"))).isPositive();
        assertThat(home.noted()).isEqualTo(new Usage(7, 7));
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
}
