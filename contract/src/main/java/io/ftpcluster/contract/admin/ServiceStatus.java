package io.ftpcluster.contract.admin;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the service sees its cluster.
 *
 * @param cluster name of the cluster
 * @param waitingFor what is missing before anybody can log in, in words; empty: nothing
 * @param redis why Redis does not answer, in words; empty: it does. If it does not, the numbers are 0
 * @param users how many users the users files have
 * @param sessions how many sessions there are
 * @param bans how many bans there are
 * @param nodes the nodes that have sessions
 */
public record ServiceStatus(
        String cluster, String waitingFor, String redis, long users, long sessions, long bans, List<NodeFacts> nodes) {
    public ServiceStatus(
            String cluster,
            String waitingFor,
            String redis,
            long users,
            long sessions,
            long bans,
            @Nullable List<NodeFacts> nodes) {
        this.cluster = cluster;
        this.waitingFor = waitingFor;
        this.redis = redis;
        this.users = users;
        this.sessions = sessions;
        this.bans = bans;
        this.nodes = List.copyOf(requireNonNullElse(nodes, List.of()));
    }

    /**
     * One node.
     *
     * @param name the node's name
     * @param sessions how many sessions it holds
     * @param transfers how many of them have a running transfer
     */
    public record NodeFacts(String name, long sessions, long transfers) {}
}
