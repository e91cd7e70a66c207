package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.begins;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.contract.redis.SessionField;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RedisSessionRecordsIT {
    private static final OpenSession SESSION = session("s1", "demo", "192.0.2.1", NO_LIMITS);
    private static final String RECORD = KEYS.session("s1");

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @SuppressWarnings("NullAway.Init")
    private RedisSessionRecords records;

    @BeforeEach
    void connect() {
        records = bed.node("files-0");
    }

    @Test
    void shouldWriteARecordWithALease_andRemoveIt() {
        // when
        assertThat(place(records, SESSION)).isEqualTo(Place.TAKEN);

        // then
        assertThat(bed.redis().hgetall(RECORD))
                .isEqualTo(Map.of(
                        SessionField.USER.key(), "demo",
                        SessionField.CLIENT.key(), "192.0.2.1",
                        SessionField.NODE.key(), "files-0",
                        SessionField.SINCE.key(), "2026-01-02T03:04:05Z",
                        SessionField.TLS.key(), "TLSv1.3",
                        SessionField.COMMAND.key(), "PASS",
                        SessionField.TRANSFER.key(), "",
                        SessionField.PROGRESS.key(), "0"));
        assertThat(bed.redis().pttl(RECORD)).isBetween(1L, RedisSessionRecords.LEASE.toMillis());
        for (String set : sets()) {
            assertThat(bed.redis().zrange(set, 0, -1)).as(set).containsExactly("s1");
        }

        // when
        records.closed("s1");

        // then
        await().until(() -> bed.redis().keys("*").isEmpty());
    }

    private static List<String> sets() {
        return List.of(
                KEYS.sessions(),
                KEYS.userSessions("demo"),
                KEYS.addressSessions("192.0.2.1"),
                KEYS.userAddressSessions("demo", "192.0.2.1"));
    }

    @Test
    void shouldRenewTheLease_andTellWhatTheSessionDoes() {
        // given
        var busy = new Busy();
        place(records, session("s1", "demo", "192.0.2.1", NO_LIMITS, busy));
        assertThat(begins(records, "s1")).isTrue();
        bed.redis().pexpire(RECORD, 5_000);
        bed.redis().zadd(KEYS.sessions(), 1, "s1");
        bed.redis().zadd(KEYS.userTransfers("demo"), 1, "s1");

        // when
        busy.progress = 4711;
        records.renew();

        // then
        await().until(() -> bed.redis().pttl(RECORD) > 5_000);
        assertThat(bed.redis().hgetall(RECORD))
                .containsEntry(SessionField.COMMAND.key(), "STOR")
                .containsEntry(SessionField.TRANSFER.key(), "STOR /demo/a")
                .containsEntry(SessionField.PROGRESS.key(), "4711");
        assertThat(bed.redis().zscore(KEYS.sessions(), "s1")).isGreaterThan(1);
        assertThat(bed.redis().zscore(KEYS.userTransfers("demo"), "s1")).isGreaterThan(1);
    }

    @Test
    void shouldRenewManySessions() {
        for (int i = 0; i < 250; i++) {
            place(records, session("s" + i, "demo", "192.0.2.1", NO_LIMITS));
            bed.redis().pexpire(KEYS.session("s" + i), 5_000);
        }
        records.renew();
        await().untilAsserted(() -> {
            for (int i = 0; i < 250; i++) {
                assertThat(bed.redis().pttl(KEYS.session("s" + i))).isGreaterThan(5_000);
            }
        });
    }

    @Test
    void shouldForgetSessionsWhoseLeaseRanOut_withTheNextLogin() {
        bed.redis().zadd(KEYS.sessions(), 1, "dead");
        place(records, SESSION);
        assertThat(bed.redis().zrange(KEYS.sessions(), 0, -1)).containsExactly("s1");
    }

    @Test
    void shouldGoOnWithoutRedis_andWriteItsRecordsWhenItIsBack() throws Exception {
        // given
        place(records, SESSION);
        assertThat(begins(records, "s1")).isTrue();

        // when
        bed.server().stop();
        await().until(() -> !records.isReachable());
        assertThat(place(records, session("s2", "demo", "192.0.2.1", NO_LIMITS)))
                .isEqualTo(Place.TAKEN);
        assertThat(begins(records, "s2")).isTrue();

        // when
        bed.server().restart();

        // then
        await().untilAsserted(() ->
                assertThat(bed.redis().zrange(KEYS.sessions(), 0, -1)).containsExactlyInAnyOrder("s1", "s2"));
        await().untilAsserted(() -> assertThat(bed.redis().zrange(KEYS.userTransfers("demo"), 0, -1))
                .containsExactlyInAnyOrder("s1", "s2"));
    }

    @Test
    void shouldReleaseItsRecords_whenItCloses() {
        place(records, SESSION);
        records.close();
        assertThat(bed.redis().keys("*")).isEmpty();
    }

    @Test
    void shouldHearKicks_alsoWhenRedisWasAway() throws Exception {
        // given
        Kicks kicks = new Kicks();
        records.listen(kicks);

        // when
        bed.server().stop();
        bed.server().restart();

        // then
        KickMessage kick = new KickMessage(KickMessage.Kind.USER, "demo");
        await().untilAsserted(() -> {
            assertThat(bed.redis().publish(KEYS.kicks(), "nonsense")).isEqualTo(1);
            assertThat(bed.redis().publish(KEYS.kicks(), kick.text())).isEqualTo(1);
        });
        await().untilAsserted(() -> assertThat(kicks.heard).containsOnly(kick));
    }

    private static final class Kicks implements ClusterListener {
        private final List<KickMessage> heard = new CopyOnWriteArrayList<>();

        @Override
        public void kicked(KickMessage whose, long saidAt) {
            heard.add(whose);
        }

        @Override
        public void transfersOf(String user, TransferCount here, TransferCount everywhere) {}
    }

    private static final class Busy implements SessionActivity {
        private volatile long progress;

        @Override
        public String lastCommand() {
            return "STOR";
        }

        @Override
        public String transfer() {
            return "STOR /demo/a";
        }

        @Override
        public long progress() {
            return progress;
        }
    }
}
