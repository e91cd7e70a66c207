package io.ftpcluster.operator;

import io.ftpcluster.operator.balancer.BalancerRouting;
import io.ftpcluster.operator.balancer.BalancerRouting.Route;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Routings for tests: nodes from 0 on, at addresses that end with their number and 10. */
public final class TestRoutings {
    private TestRoutings() {}

    /** All of the first take logins, those behind them have their data ports only. */
    public static BalancerRouting of(int accepting, int reachable) {
        Map<Integer, Route> nodes = IntStream.range(0, reachable)
                .boxed()
                .collect(Collectors.toMap(
                        Function.identity(), ordinal -> new Route("10.1.0." + (10 + ordinal), ordinal < accepting)));
        return new BalancerRouting(nodes);
    }
}
