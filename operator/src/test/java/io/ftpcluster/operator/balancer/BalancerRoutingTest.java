package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.TestRoutings;
import io.ftpcluster.operator.balancer.BalancerRouting.NodePod;
import io.ftpcluster.operator.balancer.BalancerRouting.Route;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BalancerRoutingTest {
    private static final NodePod READY = new NodePod("10.0.0.1", true, false);
    private static final NodePod UNREADY = new NodePod("10.0.0.1", false, false);
    private static final NodePod ENDING = new NodePod("10.0.0.1", false, true);
    private static final NodePod REPLACEMENT = new NodePod("10.0.0.9", true, false);
    private static final BalancerRouting DATA = new BalancerRouting(Map.of(0, new Route("10.0.0.1", false)));
    private static final BalancerRouting LOGINS = new BalancerRouting(Map.of(0, new Route("10.0.0.1", true)));

    @Test
    void aNodeHasItsDataPortsEverywhereBeforeItTakesLogins() {
        assertThat(BalancerRouting.NONE.next(1, Map.of(0, READY), true)).isEqualTo(DATA);
        assertThat(DATA.next(1, Map.of(0, READY), false)).isEqualTo(DATA);
        assertThat(DATA.next(1, Map.of(0, READY), true)).isEqualTo(LOGINS);
        assertThat(LOGINS.next(1, Map.of(0, READY), false)).isEqualTo(LOGINS);
    }

    @Test
    void aNodeIsUnknownBeforeItIsReady() {
        assertThat(BalancerRouting.NONE.next(1, Map.of(0, UNREADY), true)).isEqualTo(BalancerRouting.NONE);
    }

    @Test
    void aContainerThatRestartsInItsPodChangesNothing() {
        assertThat(LOGINS.next(1, Map.of(0, UNREADY), true)).isEqualTo(LOGINS);
        assertThat(DATA.next(1, Map.of(0, UNREADY), true)).isEqualTo(DATA);
    }

    @Test
    void scalingDownStopsLoginsAtOnceAndKeepsDataPortsUntilThePodIsGone() {
        assertThat(LOGINS.next(0, Map.of(0, READY), false)).isEqualTo(DATA);
        assertThat(DATA.next(0, Map.of(0, ENDING), true)).isEqualTo(DATA);
        assertThat(DATA.next(0, Map.of(), true)).isEqualTo(BalancerRouting.NONE);
    }

    @Test
    void aNodeThatIsNotWantedAnyMoreGetsNoPorts() {
        assertThat(BalancerRouting.NONE.next(0, Map.of(0, READY), true)).isEqualTo(BalancerRouting.NONE);
    }

    @Test
    void aPodThatEndsTakesNoLogins() {
        assertThat(LOGINS.next(1, Map.of(0, ENDING), true)).isEqualTo(DATA);
        assertThat(DATA.next(1, Map.of(0, ENDING), true)).isEqualTo(DATA);
        assertThat(BalancerRouting.NONE.next(1, Map.of(0, new NodePod("10.0.0.1", true, true)), true))
                .isEqualTo(BalancerRouting.NONE);
    }

    @Test
    void aReplacementBeginsAnewUnderItsOwnAddress() {
        BalancerRouting replaced = new BalancerRouting(Map.of(0, new Route("10.0.0.9", false)));

        assertThat(LOGINS.next(1, Map.of(0, REPLACEMENT), true)).isEqualTo(replaced);
        assertThat(replaced.next(1, Map.of(0, REPLACEMENT), true))
                .isEqualTo(new BalancerRouting(Map.of(0, new Route("10.0.0.9", true))));
    }

    @Test
    void nodesDoNotWaitForEachOther() {
        Map<Integer, NodePod> pods = Map.of(0, UNREADY, 1, REPLACEMENT);

        assertThat(BalancerRouting.NONE.next(2, pods, true).nodes())
                .containsExactly(Map.entry(1, new Route("10.0.0.9", false)));
    }

    @Test
    void countsTheNodesThatTakeLogins() {
        assertThat(TestRoutings.of(2, 4).accepting()).isEqualTo(2);
        assertThat(BalancerRouting.NONE.accepting()).isZero();
    }

    @Test
    void readsWhatItWrote() {
        BalancerRouting routing = new BalancerRouting(Map.of(
                0, new Route("10.0.0.1", true), 2, new Route("fd00::1", false), 11, new Route("10.0.0.3", true)));

        assertThat(routing).hasToString("0=10.0.0.1/logins,2=fd00::1/data,11=10.0.0.3/logins");
        assertThat(BalancerRouting.parse(routing.toString())).isEqualTo(routing);
        assertThat(BalancerRouting.NONE).hasToString("");
        assertThat(BalancerRouting.parse("")).isEqualTo(BalancerRouting.NONE);
        assertThat(BalancerRouting.parse("accepting=3,reachable=3")).isEqualTo(BalancerRouting.NONE);
    }
}
