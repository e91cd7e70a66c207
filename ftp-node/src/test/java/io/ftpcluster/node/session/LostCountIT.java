package io.ftpcluster.node.session;

import static io.ftpcluster.node.session.SharedHome.DEMO;
import static io.ftpcluster.node.session.SharedHome.place;
import static io.ftpcluster.node.session.SharedHome.upload;
import static io.ftpcluster.node.support.RedisLook.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.cluster.QuotaBook.Amount;
import io.ftpcluster.node.config.UploadConfig;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.storage.Usage;
import io.ftpcluster.node.support.ClusterBed;
import io.ftpcluster.node.support.TcpRelay;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Redis loses what it knows of a user, or never knew it, while the user's files change through two nodes. */
class LostCountIT {
    private static final UploadConfig IN_PLACE = new UploadConfig(UploadConfig.Mode.STANDARD, false);

    @RegisterExtension
    private final ClusterBed bed = new ClusterBed("\"disabled\": true");

    @SuppressWarnings("NullAway.Init")
    private TcpRelay network;

    @SuppressWarnings("NullAway.Init")
    private SharedHome home;

    @SuppressWarnings("NullAway.Init")
    private ClusterServices one;

    @SuppressWarnings("NullAway.Init")
    private ClusterServices two;

    private void start(UploadConfig config) throws IOException {
        home = SharedHome.on(bed, config);
        network = bed.closeLater(new TcpRelay(bed.redis().port()));
        one = home.node("files-0");
        two = home.node("files-1", "node@" + network.address());
        home.letCount(one);
        home.letCount(two);
    }

    @Test
    void shouldCountWhatChanges_whileItIsCountedForTheFirstTime() throws Exception {
        // given
        start(UploadConfig.STANDARD);
        PausedVolume paused = new PausedVolume(home.volume(), place("a/b"));
        UserQuota quota = home.quota(one, paused.open("/demo"));
        CompletableFuture<?> count = CompletableFuture.supplyAsync(quota::stored);
        paused.awaitLook(); // The root and a have been looked at, a/b and what is below have not.

        // when
        two.quotas().changing(DEMO, "c");
        home.file("new", 5);
        two.quotas().settle(DEMO, "c", new Amount(5, 1), "/new");
        two.quotas().changing(DEMO, "d");
        home.file("a/b/new", 6);
        paused.goOn();
        count.join();
        two.quotas().settle(DEMO, "d", new Amount(6, 1), "/a/b/new");

        // then
        awaitTruth(new Usage(1011, 6));
    }

    @Test
    void shouldCountAnUploadOnce_thatGrewUnderItsName_whenRedisLostItAll() throws IOException {
        // given
        start(IN_PLACE);
        Storage files = home.seenBy(two);
        UploadSink upload = files.openUpload(place("growing"), new UploadMode.Replace());
        upload.write(ByteBuffer.allocate(10));

        // when
        bed.commands().flushall();
        home.countAsIs(one);
        assertThat(home.noted()).as("with the part that has come").isEqualTo(new Usage(1010, 5));
        upload.write(ByteBuffer.allocate(20));
        upload.settle();
        upload.commit();

        // then
        awaitTruth(new Usage(1030, 5));
    }

    @Test
    void shouldCountAnUploadOnce_thatWasPublishedWhenRedisLostItAll() throws IOException {
        // given
        start(UploadConfig.STANDARD);
        home.countAsIs(one);
        two.quotas().changing(DEMO, "c");

        // when
        bed.commands().flushall();
        home.file("late", 5000);
        home.countAsIs(one);
        two.quotas().settle(DEMO, "c", new Amount(5000, 1), "/late");

        // then
        awaitTruth(new Usage(6000, 5));
    }

    @Test
    void shouldCountAnUploadOnce_whoseNodeFindsAnEmptyRedisLaterThanOthers() throws IOException {
        // given
        start(UploadConfig.STANDARD);
        Storage files = home.seenBy(two);
        upload(files, "before", 1);
        network.cut();
        upload(files, "during", 50);
        bed.commands().flushall();
        home.countAsIs(one);
        assertThat(home.noted()).isEqualTo(new Usage(1051, 6));

        // when
        network.mend();
        upload(files, "after", 600);

        // then
        awaitTruth(new Usage(1651, 7));
    }

    @Test
    void shouldAddWhatCameWhileRedisWasAway_withoutCountingAnew() throws IOException {
        // given
        start(UploadConfig.STANDARD);
        Storage files = home.seenBy(two);
        upload(files, "before", 1);
        String counted = bed.commands().hget(KEYS.usage("demo"), "counted");
        network.cut();
        upload(files, "during", 50);

        // when
        network.mend();

        // then
        awaitTruth(new Usage(1051, 6));
        assertThat(bed.commands().hget(KEYS.usage("demo"), "counted")).isEqualTo(counted);
    }

    private void awaitTruth(Usage truth) throws IOException {
        assertThat(home.onTheDisk()).isEqualTo(truth);
        await().untilAsserted(() -> {
            assertThat(bed.commands().exists(KEYS.recount("demo")))
                    .as("recounts under way")
                    .isZero();
            assertThat(home.noted()).isEqualTo(truth);
        });
    }
}
