package io.ftpcluster.operator.balancer;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which nodes nginx knows, by their ordinals, and under which addresses. Addresses and not names: a name is remembered by
 * every resolver on the way for a time of its own, so that one nginx pod would let a client log in on a node whose new
 * address another pod does not know yet.
 *
 * @param nodes what nginx knows of each node; a node that is missing has no ports; in the order of
 *     the ordinals
 */
public record BalancerRouting(Map<Integer, Route> nodes) {
    /** No node is known. */
    public static final BalancerRouting NONE = new BalancerRouting(Map.of());

    private static final Pattern ROUTE = Pattern.compile("([0-9]{1,4})=([0-9a-fA-F.:]{2,45})/(logins|data)");

    public BalancerRouting {
        nodes = Collections.unmodifiableMap(new TreeMap<>(nodes));
    }

    /**
     * How nginx reaches a node.
     *
     * @param address of the pod
     * @param takesLogins false: only the data connections of the sessions it has
     */
    public record Route(String address, boolean takesLogins) {}

    /**
     * A node's pod that has an address.
     *
     * @param address of the pod
     * @param ready whether it is ready
     * @param ending whether it was told to end
     */
    public record NodePod(String address, boolean ready, boolean ending) {}

    /**
     * What nginx should know next.
     *
     * <p>A pod has its data ports from the moment it is ready until it is gone. It takes logins when every nginx pod has
     * its data ports, because a login through one nginx pod opens its data connections through another; and until the spec
     * no longer wants it or it was told to end. In between nginx finds out by itself whether it answers, so a container that
     * restarts in its pod costs no reload. A pod that replaces another has a new address, and begins anew.
     *
     * @param replicas how many nodes the spec wants
     * @param pods the pods of nodes, by their ordinals
     * @param settled whether every nginx pod has this routing live
     */
    public BalancerRouting next(int replicas, Map<Integer, NodePod> pods, boolean settled) {
        Map<Integer, Route> next = new HashMap<>();
        pods.forEach((ordinal, pod) -> {
            boolean wanted = ordinal < replicas && !pod.ending();
            Optional<Route> known = known(ordinal, pod.address());
            if (known.isPresent()) {
                boolean takesLogins = known.get().takesLogins() || settled && pod.ready();
                next.put(ordinal, new Route(pod.address(), wanted && takesLogins));
            } else if (wanted && pod.ready()) {
                next.put(ordinal, new Route(pod.address(), false));
            }
        });
        return new BalancerRouting(next);
    }

    private Optional<Route> known(int ordinal, String address) {
        return Optional.ofNullable(nodes.get(ordinal))
                .filter(route -> route.address().equals(address));
    }

    /** How many nodes take logins. */
    public int accepting() {
        return (int) nodes.values().stream().filter(Route::takesLogins).count();
    }

    /** The routing that {@link #toString()} wrote; none for any other text. */
    public static BalancerRouting parse(String text) {
        Map<Integer, Route> nodes = new HashMap<>();
        for (String part : text.split(",")) {
            Matcher matcher = ROUTE.matcher(part);
            if (!matcher.matches()) {
                return NONE;
            }
            boolean takesLogins = matcher.group(3).equals("logins");
            nodes.put(Integer.valueOf(matcher.group(1)), new Route(matcher.group(2), takesLogins));
        }
        return new BalancerRouting(nodes);
    }

    /** The form in which an annotation keeps it. */
    @Override
    public String toString() {
        return nodes.entrySet().stream()
                .map(node -> node.getKey() + "=" + node.getValue().address() + "/"
                        + (node.getValue().takesLogins() ? "logins" : "data"))
                .collect(Collectors.joining(","));
    }
}
