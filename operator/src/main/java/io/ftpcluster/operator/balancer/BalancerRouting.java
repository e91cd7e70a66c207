package io.ftpcluster.operator.balancer;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which nodes nginx knows: two numbers, because a StatefulSet's pods are numbered without gaps, and the few that are being
 * replaced.
 *
 * @param accepting nodes 0 to {@code accepting − 1} take new logins
 * @param reachable nodes 0 to {@code reachable − 1} have their data ports: the accepting ones, and those that start or
 *     drain
 * @param away accepting nodes whose pod was told to end, until its replacement is ready; never all of them
 */
public record BalancerRouting(int accepting, int reachable, Set<Integer> away) {
    /** No node is known. */
    public static final BalancerRouting NONE = new BalancerRouting(0, 0);

    private static final Pattern FORM =
            Pattern.compile("accepting=([0-9]{1,4}),reachable=([0-9]{1,4})(?:,away=([0-9]{1,4}(?:\\+[0-9]{1,4})*))?");

    public BalancerRouting {
        away = Set.copyOf(away);
        if (accepting < 0 || reachable < accepting) {
            throw new IllegalArgumentException("Not a routing: accepting " + accepting + ", reachable " + reachable);
        }
    }

    /** A routing in which no node is being replaced. */
    public BalancerRouting(int accepting, int reachable) {
        this(accepting, reachable, Set.of());
    }

    /**
     * What nginx should know next.
     *
     * <p>A node has its data ports from the moment its pod is ready until the pod is gone. It takes logins when every
     * nginx pod has its data ports, because a login through one nginx pod opens its data connections through another; and
     * until the spec no longer wants it. In between nginx finds out by itself whether it answers, so
     * a container that restarts in its pod costs no reload and comes back by itself. A pod that was told to end is left
     * out until its replacement is ready, because it takes its address along, and nginx fails a login whose list of
     * addresses changes while it tries the next node.
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
        return new BalancerRouting(
                nextAccepting, nextReachable(nextAccepting, replicas, pods), nextAway(nextAccepting, pods));
    }

    // Not before the pod is ready: until it has an address, DNS would answer that there is no such node, and every
    // resolver on the way would remember that for a while.
    private int nextReachable(int nextAccepting, int replicas, NodePods pods) {
        int next = Math.max(nextAccepting, Math.min(reachable, pods.highestCount()));
        while (next < replicas && pods.ready().contains(next)) {
            next++;
        }
        return next;
    }

    private Set<Integer> nextAway(int nextAccepting, NodePods pods) {
        Set<Integer> next = Stream.concat(
                        pods.ending().stream(),
                        away.stream().filter(ordinal -> !pods.ready().contains(ordinal)))
                .filter(ordinal -> ordinal < nextAccepting)
                .collect(Collectors.toSet());
        return next.size() == nextAccepting ? Set.of() : next;
    }

    /** Whether nginx should give new logins to a node. */
    public boolean takesLogins(int ordinal) {
        return ordinal < accepting && !away.contains(ordinal);
    }

    /**
     * The pods of nodes.
     *
     * @param ready ordinals of those that are ready
     * @param existing ordinals of all, also of those that start or end
     * @param ending ordinals of those that were told to end
     */
    public record NodePods(Set<Integer> ready, Set<Integer> existing, Set<Integer> ending) {
        public NodePods {
            ready = Set.copyOf(ready);
            existing = Set.copyOf(existing);
            ending = Set.copyOf(ending);
        }

        /** Pods of which none is ending. */
        public NodePods(Set<Integer> ready, Set<Integer> existing) {
            this(ready, existing, Set.of());
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
        int reachable = Math.max(accepting, Integer.parseInt(matcher.group(2)));
        Set<Integer> away = matcher.group(3) == null
                ? Set.of()
                : Stream.of(matcher.group(3).split("\\+")).map(Integer::valueOf).collect(Collectors.toSet());
        return new BalancerRouting(accepting, reachable, away);
    }

    /** The form in which an annotation keeps it. */
    @Override
    public String toString() {
        String numbers = "accepting=" + accepting + ",reachable=" + reachable;
        return away.isEmpty()
                ? numbers
                : numbers + ",away="
                        + new TreeSet<>(away).stream().map(String::valueOf).collect(Collectors.joining("+"));
    }
}
