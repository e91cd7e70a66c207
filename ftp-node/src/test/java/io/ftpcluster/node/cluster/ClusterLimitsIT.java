package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.atMost;
import static io.ftpcluster.node.cluster.RedisBed.begins;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.node.config.ClusterConfig;
import io.ftpcluster.node.config.RedisConfig.WhenUnavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Limits that hold for all nodes together, on a real Redis. */
class ClusterLimitsIT {
    private static final String ONE = "192.0.2.1";
    private static final String OTHER = "192.0.2.2";
    private static final UserLimits TWO_SESSIONS = new UserLimits(2, 0, 0, 0, 0, 0, 0);
    private static final UserLimits ONE_FROM_AN_ADDRESS = new UserLimits(0, 1, 0, 0, 0, 0, 0);
    private static final UserLimits TWO_TRANSFERS = new UserLimits(0, 0, 2, 0, 0, 0, 0);
    private static final UserLimits OWN_RATES = new UserLimits(0, 0, 9, 1000, 1000, 0, 0);
    private static final double FAR_AWAY = 1e15;
    private static final Duration LEASE = RedisSessionRecords.LEASE;

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    @Test
    void shouldLetNoBurstExceedALimit() {
        // given
        int bursts = Integer.getInteger("limits.bursts", 200);
        List<RedisSessionRecords> nodes = List.of(bed.node("n0"), bed.node("n1"), bed.node("n2"));
        UserLimits limits = new UserLimits(10, 0, 0, 0, 0, 0, 0);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int burst = 0; burst < bursts; burst++) {
                // when
                List<CompletableFuture<Place>> logins = new ArrayList<>();
                for (int i = 0; i < 50; i++) {
                    RedisSessionRecords node = nodes.get(i % nodes.size());
                    OpenSession session = session("b" + burst + "-" + i, "demo", ONE, limits);
                    logins.add(CompletableFuture.supplyAsync(() -> place(node, session), clients));
                }
                List<Place> places =
                        logins.stream().map(CompletableFuture::join).toList();

                // then
                assertThat(places).filteredOn(place -> place == Place.TAKEN).hasSize(10);
                assertThat(places).filteredOn(place -> place == Place.USER_FULL).hasSize(40);
                assertThat(bed.redis().zcard(KEYS.userSessions("demo"))).isEqualTo(10);
                closeAll(nodes, burst);
            }
        }
    }

    private void closeAll(List<RedisSessionRecords> nodes, int burst) {
        for (int i = 0; i < 50; i++) {
            nodes.get(i % nodes.size()).closed("b" + burst + "-" + i);
        }
        await().pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .until(() -> bed.redis().zcard(KEYS.userSessions("demo")) == 0);
    }

    @Test
    void shouldCountAUsersSessions_onAllNodes() {
        RedisSessionRecords one = bed.node("n0");
        RedisSessionRecords two = bed.node("n1");
        assertThat(place(one, session("a", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("b", "demo", OTHER, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("c", "demo", OTHER, TWO_SESSIONS))).isEqualTo(Place.USER_FULL);
        assertThat(place(two, session("d", "other", OTHER, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        one.closed("a");
        await().until(() -> bed.redis().zcard(KEYS.userSessions("demo")) == 1);
        assertThat(place(two, session("e", "demo", OTHER, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
    }

    @Test
    void shouldCountAUsersSessions_fromOneAddress() {
        RedisSessionRecords one = bed.node("n0");
        RedisSessionRecords two = bed.node("n1");
        assertThat(place(one, session("a", "demo", ONE, ONE_FROM_AN_ADDRESS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("b", "demo", ONE, ONE_FROM_AN_ADDRESS))).isEqualTo(Place.USER_ADDRESS_FULL);
        assertThat(place(two, session("c", "demo", OTHER, ONE_FROM_AN_ADDRESS))).isEqualTo(Place.TAKEN);
    }

    @Test
    void shouldCountTheSessions_ofTheWholeCluster() {
        RedisSessionRecords one = node("n0", atMost(2, 0));
        RedisSessionRecords two = node("n1", atMost(2, 0));
        assertThat(place(one, session("a", "a", ONE, NO_LIMITS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("b", "b", OTHER, NO_LIMITS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("c", "c", OTHER, NO_LIMITS))).isEqualTo(Place.CLUSTER_FULL);
    }

    @Test
    void shouldCountTheSessions_ofAnAddress_andOfANetworkOfIpv6() {
        RedisSessionRecords one = node("n0", atMost(0, 1));
        RedisSessionRecords two = node("n1", atMost(0, 1));
        assertThat(place(one, session("a", "a", ONE, NO_LIMITS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("b", "b", ONE, NO_LIMITS))).isEqualTo(Place.ADDRESS_FULL);
        assertThat(place(one, session("c", "c", "2001:db8:0:1::1", NO_LIMITS))).isEqualTo(Place.TAKEN);
        assertThat(place(two, session("d", "d", "2001:db8:0:1::2", NO_LIMITS))).isEqualTo(Place.ADDRESS_FULL);
        assertThat(place(two, session("e", "e", "2001:db8:0:2::1", NO_LIMITS))).isEqualTo(Place.TAKEN);
    }

    private RedisSessionRecords node(String name, ClusterConfig cluster) {
        return bed.node(name, cluster, WhenUnavailable.ALLOW, LEASE);
    }

    @Test
    void shouldCountAUsersTransfers_onAllNodes() {
        // given
        RedisSessionRecords one = bed.node("n0");
        RedisSessionRecords two = bed.node("n1");
        place(one, session("a", "demo", ONE, TWO_TRANSFERS));
        place(two, session("b", "demo", ONE, TWO_TRANSFERS));
        place(two, session("c", "demo", ONE, TWO_TRANSFERS));

        // when, then
        assertThat(begins(one, "a")).isTrue();
        assertThat(begins(two, "b")).isTrue();
        assertThat(begins(two, "c")).isFalse();
        one.endTransfer("a");
        assertThat(begins(two, "c")).isTrue();
        two.closed("c");
        await().until(() -> bed.redis().zcard(KEYS.userTransfers("demo")) == 1);
    }

    @Test
    void shouldGiveATransferBack_whenNoneFollows() {
        // given
        RedisSessionRecords node = bed.node("n0");
        place(node, session("a", "demo", ONE, TWO_TRANSFERS));
        assertThat(begins(node, "a")).isTrue();
        assertThat(bed.redis().zcard(KEYS.userTransfers("demo"))).isEqualTo(1);

        // when
        node.endTransfer("a");

        // then
        await().until(() -> bed.redis().zcard(KEYS.userTransfers("demo")) == 0);
        assertThat(begins(node, "a")).isTrue();
        assertThat(bed.redis().zcard(KEYS.userTransfers("demo"))).isEqualTo(1);
    }

    @Test
    void shouldGiveBackWhatADeadNodeHeld_whenItsLeasesHaveRunOut() {
        // given
        RedisSessionRecords dying = bed.node("n0", ClusterConfig.ALONE, WhenUnavailable.ALLOW, Duration.ofSeconds(3));
        RedisSessionRecords living = bed.node("n1", ClusterConfig.ALONE, WhenUnavailable.ALLOW, Duration.ofSeconds(3));
        assertThat(place(dying, session("a", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        assertThat(place(dying, session("b", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        assertThat(place(living, session("c", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.USER_FULL);

        // when nothing is renewed, then
        await().until(() -> place(living, session("c", "demo", ONE, TWO_SESSIONS)) == Place.TAKEN);
        assertThat(bed.redis().exists(KEYS.session("a"))).isZero();
    }

    @Test
    void shouldCountThisNodeAlone_whileRedisIsAway_andKeepWhoIsThereAfterwards() throws Exception {
        // given
        RedisSessionRecords one = bed.node("n0");
        RedisSessionRecords two = bed.node("n1");
        bed.server().stop();
        await().until(() -> !one.isReachable() && !two.isReachable());

        // when
        assertThat(place(one, session("a", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        assertThat(place(one, session("b", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        assertThat(place(one, session("c", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.USER_FULL);
        assertThat(place(two, session("d", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);
        bed.server().restart();

        // then
        await().untilAsserted(() -> assertThat(bed.redis().zrange(KEYS.userSessions("demo"), 0, -1))
                .containsExactlyInAnyOrder("a", "b", "d"));
        assertThat(place(two, session("e", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.USER_FULL);
        one.closed("a");
        one.closed("b");
        await().untilAsserted(() ->
                assertThat(place(two, session("e", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN));
    }

    @Test
    void shouldRefuseLogins_whileRedisIsAway_whereThatIsWanted() throws Exception {
        // given
        RedisSessionRecords node = bed.node("n0", ClusterConfig.ALONE, WhenUnavailable.DENY, LEASE);
        assertThat(place(node, session("a", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.TAKEN);

        // when
        bed.server().stop();
        await().until(() -> !node.isReachable());

        // then
        assertThat(place(node, session("b", "demo", ONE, TWO_SESSIONS))).isEqualTo(Place.UNKNOWN);
        assertThat(begins(node, "a")).isTrue();

        // when
        bed.server().restart();

        // then
        await().until(() -> place(node, session("b", "demo", ONE, TWO_SESSIONS)) == Place.TAKEN);
        await().untilAsserted(() ->
                assertThat(bed.redis().zrange(KEYS.userSessions("demo"), 0, -1)).containsExactlyInAnyOrder("a", "b"));
    }

    @Test
    void shouldAskRedisOnce_forALogin_filesInARowAndALogout() {
        // given
        RedisSessionRecords node = bed.node("n0");
        bed.redis().configResetstat();

        // when
        place(node, session("a", "demo", ONE, TWO_TRANSFERS));
        for (int i = 0; i < 100; i++) {
            assertThat(begins(node, "a")).isTrue();
            node.endTransfer("a");
        }
        node.closed("a");

        // then
        await().until(() -> bed.redis().keys("*").isEmpty());
        assertThat(bed.scriptCalls()).isEqualTo(3);
    }

    @Test
    void shouldTellEachNode_whatPartOfAUsersTransfersItHas() {
        // given
        RedisSessionRecords one = bed.node("n0");
        RedisSessionRecords two = bed.node("n1");
        Transfers atOne = new Transfers(one);
        Transfers atTwo = new Transfers(two);
        place(one, session("a", "demo", ONE, OWN_RATES));
        place(two, session("b", "demo", ONE, OWN_RATES));

        // when
        begins(one, "a");
        begins(two, "b");

        // then
        await().untilAsserted(() -> assertThat(atOne.told).containsExactly("1 of 1 up, 0 of 0 down"));
        await().untilAsserted(() -> assertThat(atTwo.told).containsExactly("1 of 2 up, 0 of 0 down"));

        // when
        one.lookAtTransfers();

        // then
        await().untilAsserted(() -> assertThat(atOne.told).endsWith("1 of 2 up, 0 of 0 down"));

        // when
        two.endTransfer("b");

        // then
        await().untilAsserted(() -> assertThat(atTwo.told).endsWith("0 of 1 up, 0 of 0 down"));
        one.renew();
        await().untilAsserted(() -> assertThat(atOne.told).endsWith("1 of 1 up, 0 of 0 down"));
    }

    @Test
    void shouldCountUploadsAndDownloads_eachForItself() {
        // given
        RedisSessionRecords one = bed.node("n0");
        RedisSessionRecords two = bed.node("n1");
        Transfers atOne = new Transfers(one);
        Transfers atTwo = new Transfers(two);
        place(one, session("a", "demo", ONE, OWN_RATES));
        place(two, session("b", "demo", ONE, OWN_RATES));

        // when
        begins(one, "a", Flow.UPLOAD);
        begins(two, "b", Flow.DOWNLOAD);

        // then
        await().untilAsserted(() -> assertThat(atTwo.told).containsExactly("0 of 1 up, 1 of 1 down"));

        // when the next file of the same session goes the other way
        two.endTransfer("b");
        begins(two, "b", Flow.UPLOAD);

        // then
        await().untilAsserted(() -> assertThat(atTwo.told).endsWith("1 of 2 up, 0 of 0 down"));
        one.renew();
        await().untilAsserted(() -> assertThat(atOne.told).endsWith("1 of 2 up, 0 of 0 down"));
    }

    @Test
    void shouldTakeATransferOfAnOlderNode_forBoth() {
        // given
        RedisSessionRecords node = bed.node("n0");
        Transfers told = new Transfers(node);
        place(node, session("a", "demo", ONE, OWN_RATES));
        bed.redis().zadd(KEYS.userTransfers("demo"), FAR_AWAY, "older");

        // when
        begins(node, "a", Flow.UPLOAD);

        // then
        await().untilAsserted(() -> assertThat(told.told).containsExactly("1 of 2 up, 0 of 1 down"));
    }

    @Test
    void shouldCountDirectionsForNobody_whoHasNoRate() {
        // given
        RedisSessionRecords node = bed.node("n0");
        Transfers told = new Transfers(node);
        place(node, session("a", "demo", ONE, NO_LIMITS));
        bed.redis().configResetstat();

        // when
        begins(node, "a", Flow.UPLOAD);
        node.endTransfer("a");
        begins(node, "a", Flow.DOWNLOAD);
        node.lookAtTransfers();
        node.closed("a");

        // then
        await().until(() -> bed.redis().keys("*").isEmpty());
        assertThat(bed.scriptCalls()).isEqualTo(2);
        assertThat(told.told).isEmpty();
    }

    private static final class Transfers implements ClusterListener {
        private final List<String> told = new CopyOnWriteArrayList<>();

        Transfers(RedisSessionRecords node) {
            node.listen(this);
        }

        @Override
        public void kicked(KickMessage whose, long saidAt) {}

        @Override
        public void transfersOf(String user, TransferCount here, TransferCount everywhere) {
            told.add("%d of %d up, %d of %d down"
                    .formatted(here.uploads(), everywhere.uploads(), here.downloads(), everywhere.downloads()));
        }
    }
}
