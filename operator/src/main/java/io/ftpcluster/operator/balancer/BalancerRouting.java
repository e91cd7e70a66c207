package io.ftpcluster.operator.balancer;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which nodes nginx knows. Two numbers are enough, because a StatefulSet's pods are numbered without gaps.
 *
 * @param accepting nodes 0 to {@code accepting − 1} take new logins
 * @param reachable nodes 0 to {@code reachable − 1} keep their data ports: the accepting ones, and those that drain
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
     * <p>A node takes logins from the moment it is ready for the first time until the spec no longer wants it. In between
     * nginx finds out by itself whether it answers, so a restarting pod costs no reload and comes back by itself. A node
     * that is no longer wanted keeps its data ports as long as its pod exists.
     *
     * @param replicas how many nodes the spec wants
     * @param ready ordinals of the pods that are ready
     * @param existing ordinals of all pods, also of those that are ending
     */
    public BalancerRouting next(int replicas, Set<Integer> ready, Set<Integer> existing) {
        int nextAccepting = Math.min(accepting, replicas);
        while (nextAccepting < replicas && ready.contains(nextAccepting)) {
            nextAccepting++;
        }
        int pods = existing.stream().mapToInt(ordinal -> ordinal + 1).max().orElse(0);
        return new BalancerRouting(nextAccepting, Math.max(nextAccepting, Math.min(reachable, pods)));
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
