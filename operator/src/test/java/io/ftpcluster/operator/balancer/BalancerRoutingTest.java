package io.ftpcluster.operator.balancer;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.operator.balancer.BalancerRouting.NodePods;
import java.util.Set;
import org.junit.jupiter.api.Test;

class BalancerRoutingTest {
    private static final NodePods NOBODY = pods(Set.of(), Set.of());

    private static NodePods pods(Set<Integer> ready, Set<Integer> existing) {
        return new NodePods(ready, existing);
    }

    @Test
    void aNodeHasItsDataPortsEverywhereBeforeItTakesLogins() {
        NodePods fourReady = pods(Set.of(0, 1, 2, 3), Set.of(0, 1, 2, 3));

        BalancerRouting prepared = new BalancerRouting(3, 3).next(4, fourReady, true);
        assertThat(prepared).isEqualTo(new BalancerRouting(3, 4));
        assertThat(prepared.next(4, fourReady, false)).isEqualTo(prepared);
        assertThat(prepared.next(4, fourReady, true)).isEqualTo(new BalancerRouting(4, 4));
    }

    @Test
    void aNodeTakesNoLoginsBeforeItIsReady() {
        NodePods starting = pods(Set.of(0), Set.of(0, 1, 2));

        BalancerRouting prepared = BalancerRouting.NONE.next(3, starting, true);
        assertThat(prepared).isEqualTo(new BalancerRouting(0, 1));
        assertThat(prepared.next(3, starting, true)).isEqualTo(new BalancerRouting(1, 1));
    }

    @Test
    void aNodeWaitsForThoseBeforeIt() {
        assertThat(new BalancerRouting(1, 3).next(3, pods(Set.of(0, 2), Set.of(0, 1, 2)), true))
                .isEqualTo(new BalancerRouting(1, 3));
    }

    @Test
    void scalingDownStopsLoginsAtOnceAndKeepsDataPortsWhilePodsExist() {
        Set<Integer> twoReady = Set.of(0, 1);
        BalancerRouting draining = new BalancerRouting(4, 4).next(2, pods(twoReady, Set.of(0, 1, 2, 3)), false);

        assertThat(draining).isEqualTo(new BalancerRouting(2, 4));
        assertThat(draining.next(2, pods(twoReady, Set.of(0, 1, 3)), true)).isEqualTo(new BalancerRouting(2, 4));
        assertThat(draining.next(2, pods(twoReady, Set.of(0, 1, 2)), true)).isEqualTo(new BalancerRouting(2, 3));
        assertThat(draining.next(2, pods(twoReady, Set.of(0, 1)), true)).isEqualTo(new BalancerRouting(2, 2));
    }

    @Test
    void aKilledOrUnreadyNodeChangesNothing() {
        BalancerRouting three = new BalancerRouting(3, 3);

        assertThat(three.next(3, pods(Set.of(0, 2), Set.of(0, 1, 2)), true)).isEqualTo(three);
        assertThat(three.next(3, pods(Set.of(0, 1), Set.of(0, 1)), true)).isEqualTo(three);
        assertThat(three.next(3, NOBODY, true)).isEqualTo(three);
    }

    @Test
    void aPodThatEndsIsLeftOutUntilItsReplacementIsReady() {
        Set<Integer> all = Set.of(0, 1, 2);

        BalancerRouting ending = new BalancerRouting(3, 3).next(3, new NodePods(Set.of(0, 2), all, Set.of(1)), true);
        assertThat(ending).isEqualTo(new BalancerRouting(3, 3, Set.of(1)));
        assertThat(ending.takesLogins(1)).isFalse();
        assertThat(ending.next(3, pods(Set.of(0, 2), Set.of(0, 2)), true)).isEqualTo(ending);
        assertThat(ending.next(3, pods(Set.of(0, 2), all), true)).isEqualTo(ending);
        assertThat(ending.next(3, pods(all, all), true)).isEqualTo(new BalancerRouting(3, 3));
    }

    @Test
    void theLastNodeIsNeverLeftOut() {
        assertThat(new BalancerRouting(1, 1).next(1, new NodePods(Set.of(), Set.of(0), Set.of(0)), true))
                .isEqualTo(new BalancerRouting(1, 1));
    }

    @Test
    void nothingIsLeftWhenScaledToZero() {
        assertThat(new BalancerRouting(2, 2).next(0, NOBODY, true)).isEqualTo(BalancerRouting.NONE);
    }

    @Test
    void readsWhatItWrote() {
        BalancerRouting routing = new BalancerRouting(2, 4);

        assertThat(BalancerRouting.parse(routing.toString())).isEqualTo(routing);
        BalancerRouting replacing = new BalancerRouting(4, 5, Set.of(1, 3));
        assertThat(replacing).hasToString("accepting=4,reachable=5,away=1+3");
        assertThat(BalancerRouting.parse(replacing.toString())).isEqualTo(replacing);
        assertThat(BalancerRouting.parse("accepting=4,reachable=2")).isEqualTo(new BalancerRouting(4, 4));
        assertThat(BalancerRouting.parse("")).isEqualTo(BalancerRouting.NONE);
        assertThat(BalancerRouting.parse("accepting=-1,reachable=x")).isEqualTo(BalancerRouting.NONE);
    }
}
