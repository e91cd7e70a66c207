package io.ftpcluster.operator.balancer;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which nodes nginx knows. Two numbers are enough, because a StatefulSet's pods are numbered without gaps.
 *
 * @param accepting nodes 0 to {@code accepting − 1} take new logins
 * @param reachable nodes 0 to {@code reachable − 1} have their data ports: the accepting ones, and those that start or
 *     drain
 */
public record BalancerRouting(int accepting, int reachable) {
    /** No node is known. */
    public static final BalancerRouting NONE = new BalancerRouting(0, 0);

    private static final Pattern FORM = Pattern.compile("accepting=([0-9]{1,4}),reachable=([0-9]{1,4})");

    public BalancerRouting {
        if (accepting < 0 || reachable < accepting) {
            throw new IllegalArgumentException("Not a routing: accepting " + accepting + ", reachable " + reachable);
        }
    }

    /**
     * What nginx should know next.
     *
     * <p>A node's data ports are there as long as its pod exists. It takes logins from the moment it is ready for the
     * first time and every nginx pod has its data ports, because a login through one nginx pod opens its data connections
     * through another; and until the spec no longer wants it. In between nginx finds out by itself whether it answers, so
     * a restarting pod costs no reload and comes back by itself.
     *
     * @param replicas how many nodes the spec wants
     * @param pods the pods of nodes, by their ordinals
     * @param settled whether every nginx pod has this routing live
     */
    public BalancerRouting next(int replicas, NodePods pods, boolean settled) {
        int wanted = Math.min(replicas, settled ? reachable : accepting);
        int nextAccepting = Math.min(accepting, replicas);
        while (nextAccepting < wanted && pods.ready().contains(nextAccepting)) {
            nextAccepting++;
        }
        return new BalancerRouting(nextAccepting, Math.max(nextAccepting, pods.highestCount()));
    }

    /**
     * The pods of nodes.
     *
     * @param ready ordinals of those that are ready
     * @param existing ordinals of all, also of those that start or end
     */
    public record NodePods(Set<Integer> ready, Set<Integer> existing) {
        public NodePods {
            ready = Set.copyOf(ready);
            existing = Set.copyOf(existing);
        }

        private int highestCount() {
            return existing.stream().mapToInt(ordinal -> ordinal + 1).max().orElse(0);
        }
    }

    /** The routing that {@link #toString()} wrote; none for any other text. */
    public static BalancerRouting parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            return NONE;
        }
        int accepting = Integer.parseInt(matcher.group(1));
        return new BalancerRouting(accepting, Math.max(accepting, Integer.parseInt(matcher.group(2))));
    }

    /** The form in which an annotation keeps it. */
    @Override
    public String toString() {
        return "accepting=" + accepting + ",reachable=" + reachable;
    }
}
