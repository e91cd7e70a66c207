package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.begins;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.SessionField;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.RedisConfig.WhenUnavailable;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Redis without room, which keeps what it has and refuses what is new, as the operator configures it. */
class RedisFullIT {
    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @BeforeEach
    void refuseAndForgetNothing() {
        bed.redis().configSet("maxmemory-policy", "noeviction");
    }

    @Test
    void shouldRenewTheSessionsThatAreThere_andForgetNone() {
        // given
        RedisSessionRecords records = node("files-0", WhenUnavailable.DENY);
        assertThat(place(records, session("a", "demo", "192.0.2.1", NO_LIMITS))).isEqualTo(Place.TAKEN);
        assertThat(begins(records, "a")).isTrue();
        double until = bed.redis().zscore(KEYS.sessions(), "a");

        // when
        haveNoMoreRoom();
        bed.redis().pexpire(KEYS.session("a"), 5000);

        // then
        await().untilAsserted(() -> {
            records.renew();
            assertThat(bed.redis().zscore(KEYS.sessions(), "a")).isGreaterThan(until);
            assertThat(bed.redis().pttl(KEYS.session("a"))).isGreaterThan(5000);
        });
        assertThat(bed.redis().zcard(KEYS.userTransfers("demo"))).isEqualTo(1);
        assertThat(bed.redis().info("stats")).contains("evicted_keys:0");
    }

    @Test
    void shouldLetNobodyIn_whereThatIsWanted_andLeaveNothingOfThem() {
        // given
        RedisSessionRecords records = node("files-0", WhenUnavailable.DENY);
        haveNoMoreRoom();

        // when
        Place refused = place(records, session("b", "demo", "192.0.2.1", NO_LIMITS));

        // then
        assertThat(refused).isEqualTo(Place.UNKNOWN);
        assertThat(bed.redis().keys("*")).isEmpty();

        // when
        haveRoom();

        // then
        assertThat(place(records, session("b", "demo", "192.0.2.1", NO_LIMITS))).isEqualTo(Place.TAKEN);
    }

    @Test
    void shouldLetThemIn_whereThatIsWanted_andCountThemWhenThereIsRoomAgain() {
        // given
        RedisSessionRecords records = node("files-0", WhenUnavailable.ALLOW);
        haveNoMoreRoom();

        // when
        assertThat(place(records, session("c", "demo", "192.0.2.1", NO_LIMITS))).isEqualTo(Place.TAKEN);
        assertThat(bed.redis().zcard(KEYS.sessions())).isZero();
        haveRoom();

        // then
        await().untilAsserted(() -> {
            records.renew();
            assertThat(bed.redis().zcard(KEYS.userSessions("demo"))).isEqualTo(1);
        });
    }

    @Test
    void shouldCountTheTransfersOfSessionsThatAreThere() {
        // given
        UserLimits two = limits(2);
        RedisSessionRecords here = node("files-0", WhenUnavailable.ALLOW);
        RedisSessionRecords elsewhere = node("files-1", WhenUnavailable.ALLOW);
        for (String id : List.of("a", "b")) {
            assertThat(place(here, session(id, "demo", "192.0.2.1", two))).isEqualTo(Place.TAKEN);
        }
        assertThat(place(elsewhere, session("c", "demo", "192.0.2.1", two))).isEqualTo(Place.TAKEN);

        // when
        haveNoMoreRoom();

        // then
        assertThat(begins(here, "a")).isTrue();
        assertThat(begins(here, "b")).isTrue();
        assertThat(begins(elsewhere, "c")).isFalse();
        assertThat(bed.redis().zrange(KEYS.userTransfers("demo"), 0, -1)).containsExactlyInAnyOrder("a", "b");
        assertThat(bed.redis().hget(KEYS.session("a"), SessionField.TRANSFER.key()))
                .isEqualTo("STOR /demo/a");
    }

    @Test
    void shouldLetTransfersOfOthersGoOn_andWriteThemWhenThereIsRoomAgain() {
        // given
        RedisSessionRecords records = node("files-0", WhenUnavailable.ALLOW);
        haveNoMoreRoom();
        assertThat(place(records, session("d", "demo", "192.0.2.1", limits(1)))).isEqualTo(Place.TAKEN);

        // when
        assertThat(begins(records, "d")).isTrue();

        // then
        assertThat(bed.redis().keys("*")).isEmpty();

        // when
        haveRoom();

        // then
        await().untilAsserted(() -> {
            records.renew();
            assertThat(bed.redis().zrange(KEYS.userTransfers("demo"), 0, -1)).containsExactly("d");
        });
    }

    private static UserLimits limits(int transfers) {
        return new UserLimits(0, 0, transfers, 0, 0, 0, 0);
    }

    private RedisSessionRecords node(String name, WhenUnavailable whenUnavailable) {
        return bed.node(name, ClusterConfig.ALONE, whenUnavailable, RedisSessionRecords.LEASE);
    }

    private void haveNoMoreRoom() {
        bed.redis().configSet("maxmemory", "1");
    }

    private void haveRoom() {
        bed.redis().configSet("maxmemory", "0");
    }
}
