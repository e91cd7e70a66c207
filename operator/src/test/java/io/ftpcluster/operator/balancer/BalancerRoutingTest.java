package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class BalancerRoutingTest {
    private static final Set<Integer> NOBODY = Set.of();

    @Test
    void aNodeIsTakenWhenItIsReady() {
        assertThat(BalancerRouting.NONE.next(3, Set.of(0), Set.of(0, 1, 2))).isEqualTo(new BalancerRouting(1, 1));
        assertThat(new BalancerRouting(3, 3).next(4, Set.of(0, 1, 2, 3), Set.of(0, 1, 2, 3)))
                .isEqualTo(new BalancerRouting(4, 4));
    }

    @Test
    void aNodeWaitsForThoseBeforeIt() {
        assertThat(new BalancerRouting(1, 1).next(3, Set.of(0, 2), Set.of(0, 1, 2)))
                .isEqualTo(new BalancerRouting(1, 1));
    }

    @Test
    void scalingDownStopsLoginsAtOnceAndKeepsDataPortsWhilePodsExist() {
        BalancerRouting draining = new BalancerRouting(4, 4).next(2, Set.of(0, 1, 2, 3), Set.of(0, 1, 2, 3));

        assertThat(draining).isEqualTo(new BalancerRouting(2, 4));
        assertThat(draining.next(2, Set.of(0, 1), Set.of(0, 1, 3))).isEqualTo(new BalancerRouting(2, 4));
        assertThat(draining.next(2, Set.of(0, 1), Set.of(0, 1, 2))).isEqualTo(new BalancerRouting(2, 3));
        assertThat(draining.next(2, Set.of(0, 1), Set.of(0, 1))).isEqualTo(new BalancerRouting(2, 2));
    }

    @Test
    void aKilledOrUnreadyNodeChangesNothing() {
        BalancerRouting three = new BalancerRouting(3, 3);

        assertThat(three.next(3, Set.of(0, 2), Set.of(0, 1, 2))).isEqualTo(three);
        assertThat(three.next(3, Set.of(0, 1), Set.of(0, 1))).isEqualTo(three);
        assertThat(three.next(3, NOBODY, NOBODY)).isEqualTo(three);
    }

    @Test
    void scalingUpWhileOthersDrainTakesReadyNodesBack() {
        assertThat(new BalancerRouting(2, 4).next(4, Set.of(0, 1), Set.of(0, 1, 2, 3)))
                .isEqualTo(new BalancerRouting(2, 4));
        assertThat(new BalancerRouting(2, 4).next(4, Set.of(0, 1, 2, 3), Set.of(0, 1, 2, 3)))
                .isEqualTo(new BalancerRouting(4, 4));
    }

    @Test
    void nothingIsLeftWhenScaledToZero() {
        assertThat(new BalancerRouting(2, 2).next(0, NOBODY, NOBODY)).isEqualTo(BalancerRouting.NONE);
    }

    @Test
    void readsWhatItWrote() {
        BalancerRouting routing = new BalancerRouting(2, 4);

        assertThat(BalancerRouting.parse(routing.toString())).isEqualTo(routing);
        assertThat(BalancerRouting.parse("accepting=4,reachable=2")).isEqualTo(new BalancerRouting(4, 4));
        assertThat(BalancerRouting.parse("")).isEqualTo(BalancerRouting.NONE);
        assertThat(BalancerRouting.parse("accepting=-1,reachable=x")).isEqualTo(BalancerRouting.NONE);
    }
}
