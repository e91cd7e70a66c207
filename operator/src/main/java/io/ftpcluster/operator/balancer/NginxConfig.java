package io.ftpcluster.operator.balancer;

import io.ftpcluster.contract.node.PortRange;
import io.ftpcluster.operator.model.ClusterPlan;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The text of nginx.conf and its hash. The hash stands in the text, so that nginx itself says which configuration is
 * live; it is taken of the text with the mark in its place.
 *
 * @param text the whole file
 * @param hash 64 hexadecimal digits
 */
public record NginxConfig(String text, String hash) {
    /** nginx takes control connections here. */
    public static final int CONTROL_PORT = 2121;

    /** nginx takes control connections that begin with TLS here, where the plan has them. */
    public static final int IMPLICIT_PORT = 2990;

    /** Health, the live hash and the state of the last configuration over HTTP. */
    public static final int ADMIN_PORT = 8081;

    /** Answers 200 while nginx runs. */
    public static final String HEALTH_PATH = "/healthz";

    /** Answers with the hash of the configuration that is live. */
    public static final String LIVE_PATH = "/config/live";

    /** Answers with {@code ok} or {@code rejected}, the hash of the last tested text, and nginx's message. */
    public static final String STATUS_PATH = "/config/status";

    private static final String HASH_MARK = "@HASH@";

    /**
     * Where nodes listen.
     *
     * @param control for control connections
     * @param implicit for control connections that begin with TLS
     * @param data for data connections
     */
    public record NodePorts(int control, int implicit, int data) {}

    /** Renders the configuration. */
    public static NginxConfig of(ClusterPlan plan, BalancerRouting routing, NodePorts ports) {
        StringBuilder text = new StringBuilder(NginxTemplates.MAIN);
        text.append("stream {\n").append(NginxTemplates.STREAM);
        text.append(control(plan, routing, ports.control()));
        if (plan.hasImplicitPort()) {
            text.append(implicit(plan, routing, ports.implicit()));
        }
        for (int ordinal = 0; ordinal < plan.ports().maxNodes(); ordinal++) {
            BalancerRouting.Route route = routing.nodes().get(ordinal);
            text.append(route == null ? noData(plan, ordinal) : data(plan, ordinal, route.address(), ports.data()));
        }
        text.append("}\n\n")
                .append(NginxTemplates.ADMIN.formatted(listen(plan, ADMIN_PORT), HEALTH_PATH, LIVE_PATH, STATUS_PATH));
        String hash = sha256(text.toString());
        return new NginxConfig(text.toString().replace(HASH_MARK, hash), hash);
    }

    private static String control(ClusterPlan plan, BalancerRouting routing, int nodePort) {
        String servers = servers(plan, routing, nodePort);
        return servers.isEmpty()
                ? NginxTemplates.NO_NODE.formatted(listen(plan, CONTROL_PORT))
                : NginxTemplates.CONTROL.formatted("control", servers, listen(plan, CONTROL_PORT));
    }

    private static String implicit(ClusterPlan plan, BalancerRouting routing, int nodePort) {
        String servers = servers(plan, routing, nodePort);
        return servers.isEmpty()
                ? NginxTemplates.NO_NODE_IMPLICIT.formatted(listen(plan, IMPLICIT_PORT))
                : NginxTemplates.CONTROL.formatted("implicit", servers, listen(plan, IMPLICIT_PORT));
    }

    private static String servers(ClusterPlan plan, BalancerRouting routing, int nodePort) {
        StringBuilder servers = new StringBuilder();
        routing.nodes().forEach((ordinal, route) -> {
            if (route.takesLogins()) {
                servers.append(NginxTemplates.CONTROL_NODE.formatted(
                        host(route.address()), nodePort, plan.names().nodePod(ordinal)));
            }
        });
        return servers.toString();
    }

    private static String data(ClusterPlan plan, int ordinal, String address, int nodeDataPort) {
        return NginxTemplates.DATA.formatted(
                plan.names().nodePod(ordinal), listenOnBlock(plan, ordinal), host(address), nodeDataPort);
    }

    private static String noData(ClusterPlan plan, int ordinal) {
        return NginxTemplates.NO_DATA.formatted(plan.names().nodePod(ordinal), listenOnBlock(plan, ordinal));
    }

    private static String host(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    private static String listenOnBlock(ClusterPlan plan, int ordinal) {
        PortRange block = plan.ports().ownedBy(ordinal);
        return listen(plan, block.size() == 1 ? Integer.toString(block.first()) : block.toString());
    }

    private static String listen(ClusterPlan plan, int port) {
        return listen(plan, Integer.toString(port));
    }

    private static String listen(ClusterPlan plan, String ports) {
        String ipv4 = NginxTemplates.LISTEN.formatted(ports);
        return plan.service().mayHaveIpv6() ? ipv4 + NginxTemplates.LISTEN_IPV6.formatted(ports) : ipv4;
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
