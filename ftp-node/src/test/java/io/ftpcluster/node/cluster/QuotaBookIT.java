package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.DEMO;
import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.node.cluster.QuotaBook.Amount;
import io.ftpcluster.node.config.RedisConfig;
import io.ftpcluster.node.config.RedisConfig.WhenUnavailable;
import io.lettuce.core.AclSetuserArgs;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Quotas of several nodes on a real Redis. */
class QuotaBookIT {
    private static final UserLimits HUNDRED_BYTES = new UserLimits(0, 0, 0, 0, 0, 100, 0);
    private static final UserLimits TWO_FILES = new UserLimits(0, 0, 0, 0, 0, 0, 2);
    private static final QuotaAnswer FULL = new QuotaAnswer.Full();
    private static final Duration LEASE = Duration.ofSeconds(30);

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @Test
    void shouldAskForACount_andKeepTheFirstOne() {
        QuotaBook book = book(LEASE, WhenUnavailable.ALLOW);
        assertThat(book.reserve(DEMO, HUNDRED_BYTES, "u", new Amount(1, 1), 1))
                .isEqualTo(new QuotaAnswer.NeverCounted());
        assertThat(book.stored(DEMO)).isEmpty();
        book.count(DEMO).note(new Amount(40, 2));
        book.count(DEMO).note(new Amount(7, 7));
        assertThat(book.stored(DEMO)).contains(new Amount(40, 2));
    }

    @Test
    void shouldForgetAUser_whoHasNotUploadedForLong() {
        QuotaBook book = book(LEASE, WhenUnavailable.ALLOW);
        book.count(DEMO).note(new Amount(40, 2));
        bed.redis().pexpire(KEYS.usage("demo"), 1_000_000);
        book.reserve(DEMO, HUNDRED_BYTES, "u", new Amount(1, 1), 1);
        change(book, "u", new Amount(1, 1));
        assertThat(book.stored(DEMO)).contains(new Amount(41, 3));
        assertThat(Duration.ofMillis(bed.redis().pttl(KEYS.usage("demo"))))
                .isBetween(RedisKeys.REMEMBERED.minusDays(1), RedisKeys.REMEMBERED);
    }

    @Test
    void shouldGiveWhatIsLeft_andNotMore() {
        QuotaBook one = book(LEASE, WhenUnavailable.ALLOW);
        QuotaBook two = book(LEASE, WhenUnavailable.ALLOW);
        one.count(DEMO).note(new Amount(40, 2));
        assertThat(one.reserve(DEMO, HUNDRED_BYTES, "a", new Amount(50, 1), 50)).isEqualTo(new QuotaAnswer.Granted(50));
        assertThat(two.reserve(DEMO, HUNDRED_BYTES, "b", new Amount(11, 1), 11)).isEqualTo(FULL);
        assertThat(two.reserve(DEMO, HUNDRED_BYTES, "b", new Amount(5, 1), 5)).isEqualTo(new QuotaAnswer.Granted(5));
        assertThat(one.reserve(DEMO, HUNDRED_BYTES, "a", new Amount(56, 1), 56)).isEqualTo(FULL);
    }

    @Test
    void shouldReserveAhead_onlyAHundredthOfWhatIsLeft() {
        QuotaBook book = book(LEASE, WhenUnavailable.ALLOW);
        book.count(DEMO).note(new Amount(0, 0));
        UserLimits limits = new UserLimits(0, 0, 0, 0, 0, 10_100, 0);
        assertThat(book.reserve(DEMO, limits, "a", new Amount(100, 1), 1000)).isEqualTo(new QuotaAnswer.Granted(200));
        assertThat(book.reserve(DEMO, limits, "a", new Amount(200, 1), 250)).isEqualTo(new QuotaAnswer.Granted(250));
    }

    @Test
    void shouldNoteWhatCameAndWent_andFreeWhatWasReserved() {
        QuotaBook book = book(LEASE, WhenUnavailable.ALLOW);
        book.count(DEMO).note(new Amount(0, 0));
        book.reserve(DEMO, HUNDRED_BYTES, "a", new Amount(0, 1), 100);
        change(book, "a", new Amount(30, 1));
        assertThat(book.reserve(DEMO, HUNDRED_BYTES, "b", new Amount(70, 1), 70))
                .isEqualTo(new QuotaAnswer.Granted(70));
        change(book, "b", new Amount(0, 0));
        change(book, "", new Amount(-50, -1));
        assertThat(book.stored(DEMO)).contains(new Amount(0, 0));
    }

    @Test
    void shouldCountFilesToo() {
        QuotaBook book = book(LEASE, WhenUnavailable.ALLOW);
        book.count(DEMO).note(new Amount(0, 0));
        assertThat(book.reserve(DEMO, TWO_FILES, "a", new Amount(0, 1), 1 << 20))
                .isEqualTo(new QuotaAnswer.Granted(1 << 20));
        assertThat(book.reserve(DEMO, TWO_FILES, "b", new Amount(0, 1), 1)).isEqualTo(new QuotaAnswer.Granted(1));
        assertThat(book.reserve(DEMO, TWO_FILES, "c", new Amount(0, 1), 1)).isEqualTo(FULL);
        assertThat(book.reserve(DEMO, TWO_FILES, "c", new Amount(0, 0), 1))
                .as("a file that is replaced")
                .isEqualTo(new QuotaAnswer.Granted(1));
    }

    @Test
    void shouldNeverReserveMoreThanThereIs_whateverTheNodesAskForAtOnce() {
        // given
        List<QuotaBook> nodes = List.of(
                book(LEASE, WhenUnavailable.ALLOW),
                book(LEASE, WhenUnavailable.ALLOW),
                book(LEASE, WhenUnavailable.ALLOW));
        UserLimits limits = new UserLimits(0, 0, 0, 0, 0, 100_000, 0);
        nodes.getFirst().count(DEMO).note(new Amount(0, 0));
        AtomicLong granted = new AtomicLong();

        // when
        IntStream.range(0, 300).parallel().forEach(upload -> {
            QuotaAnswer answer = nodes.get(upload % 3).reserve(DEMO, limits, "u" + upload, new Amount(1000, 1), 1000);
            if (answer instanceof QuotaAnswer.Granted some) {
                granted.addAndGet(some.bytes());
            }
        });

        // then
        assertThat(granted).hasValue(100_000);
    }

    @Test
    void shouldFreeWhatADeadNodeReserved_andKeepWhatIsRenewed() {
        // given
        QuotaBook dead = book(Duration.ofMillis(500), WhenUnavailable.ALLOW);
        QuotaBook alive = book(Duration.ofSeconds(60), WhenUnavailable.ALLOW);
        dead.count(DEMO).note(new Amount(0, 0));
        dead.reserve(DEMO, HUNDRED_BYTES, "dead", new Amount(60, 1), 60);
        assertThat(alive.reserve(DEMO, HUNDRED_BYTES, "alive", new Amount(40, 1), 40))
                .isEqualTo(new QuotaAnswer.Granted(40));
        // The clock may not have moved since: what runs out is set back, so that a renewal is seen at once.
        bed.redis().hset(KEYS.usage("demo"), "upload:alive", "40 1 0");

        // when
        alive.renew();

        // then
        await().until(() -> !"40 1 0".equals(bed.redis().hget(KEYS.usage("demo"), "upload:alive")));
        await().until(() ->
                alive.reserve(DEMO, HUNDRED_BYTES, "new", new Amount(60, 1), 60).equals(new QuotaAnswer.Granted(60)));
        assertThat(alive.reserve(DEMO, HUNDRED_BYTES, "more", new Amount(1, 1), 1))
                .isEqualTo(FULL);
    }

    @Test
    void shouldNoteLater_whatChangedWhileRedisDidNotAnswer() {
        // given
        bed.redis()
                .aclSetuser(
                        "limited",
                        AclSetuserArgs.Builder.on()
                                .addPassword("p")
                                .allCommands()
                                .allKeys());
        String limited = "redis://limited:p@127.0.0.1:" + bed.server().port();
        QuotaBook allowing = book(limited, LEASE, WhenUnavailable.ALLOW);
        QuotaBook denying = book(limited, LEASE, WhenUnavailable.DENY);
        allowing.count(DEMO).note(new Amount(10, 1));
        change(allowing, "before", new Amount(0, 0));

        // when
        bed.redis().aclSetuser("limited", AclSetuserArgs.Builder.noCommands());

        // then
        assertThat(allowing.stored(DEMO)).isEmpty();
        assertThat(denying.reserve(DEMO, HUNDRED_BYTES, "a", new Amount(1, 1), 1))
                .isEqualTo(new QuotaAnswer.Unknown());
        assertThat(allowing.reserve(DEMO, HUNDRED_BYTES, "a", new Amount(20, 1), 20))
                .isEqualTo(new QuotaAnswer.Granted(20));
        allowing.settle(DEMO, "a", new Amount(20, 1));

        // when
        bed.redis().aclSetuser("limited", AclSetuserArgs.Builder.allCommands());

        // then
        await().untilAsserted(() -> {
            allowing.renew();
            assertThat(allowing.stored(DEMO)).contains(new Amount(30, 2));
        });
        bed.redis().aclLogReset();
    }

    @Test
    void shouldAskForACountAgain_whenRedisHasLostIt() throws Exception {
        // given
        QuotaBook book = book(LEASE, WhenUnavailable.ALLOW);
        book.count(DEMO).note(new Amount(10, 1));

        // when
        bed.server().stop();
        bed.server().restart();

        // then
        await().untilAsserted(() -> assertThat(book.reserve(DEMO, HUNDRED_BYTES, "a", new Amount(1, 1), 1))
                .isEqualTo(new QuotaAnswer.NeverCounted()));
    }

    private static void change(QuotaBook book, String id, Amount change) {
        book.changing(DEMO, id);
        book.settle(DEMO, id, change);
    }

    private QuotaBook book(Duration lease, WhenUnavailable whenUnavailable) {
        return book(bed.server().nodeUri(), lease, whenUnavailable);
    }

    private QuotaBook book(String uri, Duration lease, WhenUnavailable whenUnavailable) {
        RedisLink link = RedisBed.link(new RedisConfig(uri, Optional.empty(), Optional.empty(), whenUnavailable));
        bed.closeLater(link);
        QuotaBook book = new RedisQuotaBook(link, KEYS, lease, whenUnavailable, user -> {});
        await().until(link::answers);
        return book;
    }
}
