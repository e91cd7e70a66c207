package io.ftpcluster.node.cluster;

import static io.ftpcluster.node.cluster.RedisBed.KEYS;
import static io.ftpcluster.node.cluster.RedisBed.NO_LIMITS;
import static io.ftpcluster.node.cluster.RedisBed.place;
import static io.ftpcluster.node.cluster.RedisBed.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Scripts are sent whole once, and by their hash from then on. */
class RedisScriptsIT {
    private static final String CLIENT = "192.0.2.1";

    @RegisterExtension
    private final RedisBed bed = new RedisBed();

    private int sessions;

    @Test
    void shouldSendAScriptWholeOnce_andItsHashFromThenOn() {
        // given
        RedisSessionRecords node = bed.node("n0");
        bed.redis().configResetstat();

        // when
        logIn(node, 20);

        // then
        assertThat(bed.calls("eval")).isEqualTo(1);
        assertThat(bed.calls("evalsha")).isEqualTo(19);
    }

    @Test
    void shouldGoOn_whenRedisHasForgottenTheScripts() {
        // given
        RedisSessionRecords node = bed.node("n0");
        logIn(node, 2);
        bed.redis().scriptFlush();
        bed.redis().configResetstat();

        // when
        logIn(node, 4);

        // then
        assertThat(bed.redis().zcard(KEYS.sessions())).isEqualTo(sessions);
        assertThat(bed.calls("evalsha")).isEqualTo(4);
        assertThat(bed.calls("eval")).as("those that came by an unknown hash").isEqualTo(1);
    }

    @Test
    void shouldSendThemWhole_toARedisThatHasStartedAnew() throws Exception {
        // given
        RedisSessionRecords node = bed.node("n0");
        logIn(node, 2);

        // when
        bed.server().stop();
        bed.server().restart();
        await().until(node::isReachable);
        logIn(node, 4);

        // then
        await().untilAsserted(
                        () -> assertThat(bed.redis().zcard(KEYS.sessions())).isEqualTo(sessions));
        assertThat(bed.redis().info("errorstats")).doesNotContain("NOSCRIPT");
    }

    private void logIn(RedisSessionRecords node, int more) {
        for (int i = 0; i < more; i++) {
            sessions++;
            assertThat(place(node, session("s" + sessions, "demo", CLIENT, NO_LIMITS)))
                    .isEqualTo(Place.TAKEN);
        }
    }
}
