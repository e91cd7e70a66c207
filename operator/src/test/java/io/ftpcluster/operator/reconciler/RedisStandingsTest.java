package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.activity.RedisStanding;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedisStandingsTest {
    private static final ResourceID CLUSTER = new ResourceID("files", "ftp");
    private static final RedisStanding AWAY = new RedisStanding.Away("not connected");

    private final List<ResourceID> told = new ArrayList<>();
    private final RedisStandings standings = new RedisStandings(told::add);

    @Test
    void onlySomethingElseIsNews() {
        standings.expect(CLUSTER);
        assertThat(standings.find(CLUSTER, "one")).isEqualTo(RedisStanding.UNKNOWN);

        standings.publish(CLUSTER, "one", RedisStanding.REACHED);
        standings.publish(CLUSTER, "one", RedisStanding.REACHED);
        assertThat(told).containsExactly(CLUSTER);
        assertThat(standings.find(CLUSTER, "one")).isEqualTo(RedisStanding.REACHED);

        standings.publish(CLUSTER, "one", AWAY);
        assertThat(told).containsExactly(CLUSTER, CLUSTER);
        assertThat(standings.find(CLUSTER, "one")).isEqualTo(AWAY);
    }

    @Test
    void anAnswerAboutOneRedisSaysNothingOfAnother() {
        standings.expect(CLUSTER);
        standings.publish(CLUSTER, "one", RedisStanding.REACHED);

        assertThat(standings.find(CLUSTER, "two")).isEqualTo(RedisStanding.UNKNOWN);
    }

    @Test
    void anAnswerThatComesWhenItsClusterIsGoneIsDropped() {
        standings.expect(CLUSTER);
        standings.publish(CLUSTER, "one", RedisStanding.REACHED);
        standings.forget(CLUSTER);
        told.clear();

        standings.publish(CLUSTER, "one", AWAY);

        assertThat(standings.find(CLUSTER, "one")).isEqualTo(RedisStanding.UNKNOWN);
        assertThat(told).isEmpty();
    }
}
