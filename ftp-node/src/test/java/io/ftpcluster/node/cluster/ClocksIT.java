package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.DEMO;
import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.begins;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.RedisConfig.WhenUnavailable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * What a node believes the time to be does not matter: no script is told it, and Redis alone says when a lease has run
 * out. That nothing here asks a clock is one of the rules of the rooms.
 */
class ClocksIT {
    private static final UserLimits ONE_SESSION = new UserLimits(1, 0, 0, 0, 0, 1000, 0);
    private static final Duration SHORT = Duration.ofSeconds(3);
    private static final Duration FAR_OFF = Duration.ofDays(20_000);

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @Test
    void shouldGivePlacesBackInTime_whateverTheClockOfTheNodeSays() {
        for (Duration off : List.of(FAR_OFF, FAR_OFF.negated(), Duration.ZERO)) {
            // given
            RedisSessionRecords node = bed.node("n", ClusterConfig.ALONE, WhenUnavailable.ALLOW, SHORT);
            RedisSessionRecords other = bed.node("o", ClusterConfig.ALONE, WhenUnavailable.ALLOW, SHORT);
            assertThat(place(node, session("a", Instant.now().plus(off)))).isEqualTo(Place.TAKEN);
            assertThat(place(other, session("b", Instant.now()))).isEqualTo(Place.USER_FULL);
            assertThat(bed.redis().pttl(KEYS.session("a"))).isBetween(1L, SHORT.toMillis());

            // when nothing is renewed, then
            await().until(() -> place(other, session("b", Instant.now())) == Place.TAKEN);
            other.closed("b");
            await().until(() -> bed.redis().zcard(KEYS.userSessions("demo")) == 0);
        }
    }

    @Test
    void shouldCountRightlyAgain_withTheNextRenewal_whenRedisTakesAllLeasesForOver() {
        // given
        RedisSessionRecords node = bed.node("n0");
        assertThat(place(node, session("a", Instant.now()))).isEqualTo(Place.TAKEN);

        // when, as a step of Redis' own clock would do it
        endAllLeases();
        RedisSessionRecords other = bed.node("n1");
        assertThat(place(other, session("b", Instant.now())))
                .as("one too many, until the next renewal")
                .isEqualTo(Place.TAKEN);
        node.renew();

        // then
        await().until(() -> bed.redis().zrange(KEYS.userSessions("demo"), 0, -1).contains("a"));
        other.closed("b");
        await().until(() -> bed.redis().zrange(KEYS.sessions(), 0, -1).equals(List.of("a")));
        assertThat(bed.redis().hget(KEYS.session("a"), "user")).isEqualTo("demo");
        assertThat(place(other, session("c", Instant.now()))).isEqualTo(Place.USER_FULL);
    }

    private void endAllLeases() {
        bed.redis().del(KEYS.session("a"));
        for (String set : List.of(KEYS.sessions(), KEYS.userSessions("demo"), KEYS.addressSessions("192.0.2.1"))) {
            bed.redis().zadd(set, 1, "a");
        }
        bed.redis().zadd(KEYS.userAddressSessions("demo", "192.0.2.1"), 1, "a");
    }

    @Test
    void shouldTellNoScriptTheTime() {
        // given
        RedisSessionRecords node = bed.node("n0");
        RedisQuotaBook quotas =
                new RedisQuotaBook(bed.link(), KEYS, RedisSessionRecords.LEASE, WhenUnavailable.DENY, user -> {});
        bed.redis().configSet("slowlog-max-len", "1000");
        bed.redis().configSet("slowlog-log-slower-than", "0");

        // when
        place(node, session("a", Instant.now()));
        begins(node, "a");
        node.renew();
        quotas.count(DEMO).note(new QuotaBook.Amount(1, 1));
        quotas.reserve(DEMO, ONE_SESSION, "u", new QuotaBook.Amount(1, 1), 1);
        quotas.renew();
        quotas.changing(DEMO, "u");
        quotas.settle(DEMO, "u", new QuotaBook.Amount(1, 1));
        node.closed("a");
        await().until(() -> bed.redis().zcard(KEYS.sessions()) == 0);

        // then
        List<String> scripts = bed.redis().slowlogGet(1000).stream()
                .map(entry -> ((List<?>) ((List<?>) entry).get(3)))
                .filter(words -> words.getFirst().toString().startsWith("EVAL"))
                .map(Object::toString)
                .toList();
        assertThat(scripts).hasSizeGreaterThanOrEqualTo(7);
        assertThat(scripts.stream().flatMap(ClocksIT::numbers)).noneMatch(ClocksIT::isNow);
    }

    private static Stream<Long> numbers(String words) {
        return Stream.of(words.split("[^0-9]+"))
                .filter(word -> word.length() > 8 && word.length() < 17)
                .map(Long::parseLong);
    }

    // In seconds, milliseconds or microseconds, give or take ten days.
    private static boolean isNow(long number) {
        long now = Instant.now().getEpochSecond();
        long days = Duration.ofDays(10).toSeconds();
        return Stream.of(1L, 1000L, 1_000_000L).anyMatch(unit -> Math.abs(number / unit - now) < days);
    }

    private static OpenSession session(String id, Instant since) {
        OpenSession plain = RedisBed.session(id, "demo", "192.0.2.1", ONE_SESSION);
        SessionRecord record = plain.record();
        return new OpenSession(
                new SessionRecord(record.id(), record.user(), record.client(), since, record.tls()),
                plain.activity(),
                plain.limits());
    }
}
