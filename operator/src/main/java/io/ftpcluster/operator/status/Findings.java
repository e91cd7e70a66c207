package io.ftpcluster.operator.status;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import io.ftpcluster.crds.cluster.ServiceType;
import io.ftpcluster.operator.activity.RedisStanding;
import io.ftpcluster.operator.balancer.Agreement;
import io.ftpcluster.operator.balancer.BalancerRouting;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.RedisPlan;
import io.ftpcluster.operator.model.StoragePlan;
import io.ftpcluster.operator.resource.Component;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One judgement for each part of a cluster. */
final class Findings {
    private Findings() {}

    static Finding storage(ClusterPlan plan, Optional<PersistentVolumeClaim> claim) {
        String name = plan.storage().claim();
        if (claim.isEmpty()) {
            return Finding.bad("ClaimMissing", "There is no PersistentVolumeClaim " + name + " in this namespace");
        }
        if (!claim.get().getSpec().getAccessModes().contains("ReadWriteMany")) {
            return Finding.bad("ClaimNotShared", "The claim " + name + " is not ReadWriteMany: nodes cannot share it");
        }
        String phase =
                claim.get().getStatus() == null ? "" : claim.get().getStatus().getPhase();
        return "Bound".equals(phase)
                ? Finding.good("ClaimBound", "The claim " + name + " is bound" + fate(plan.storage()))
                : Finding.bad(
                        "ClaimPending",
                        "The claim " + name + " is not bound to a volume yet: does its storage class offer"
                                + " ReadWriteMany?");
    }

    private static String fate(StoragePlan storage) {
        return switch (storage) {
            case StoragePlan.NewClaim made when made.stays() -> ", and stays when the FtpCluster is deleted";
            case StoragePlan.NewClaim _ -> ", and is deleted with the FtpCluster";
            case StoragePlan.ExistingClaim _ -> "";
        };
    }

    static Finding redis(ClusterPlan plan, Observation seen) {
        return switch (plan.redis()) {
            case RedisPlan.Own own ->
                seen.stuck(Component.REDIS)
                        .explain(deployment("Redis", seen.redis().deployment()));
            case RedisPlan.External(String secret) ->
                external(plan, secret, seen.redis().standing());
        };
    }

    // Pods and the operator may reach different places, so it is the pods that count.
    private static Finding external(ClusterPlan plan, String secret, RedisStanding standing) {
        return switch (standing) {
            case RedisStanding.Reached reached ->
                Finding.good("Reachable", "The authentication service reaches the Redis of the Secret " + secret);
            case RedisStanding.Away(String why) ->
                Finding.bad(
                        "Unreachable",
                        "The authentication service does not reach the Redis of the Secret " + secret
                                + ": see kubectl logs"
                                + " deployment/" + plan.names().auth()
                                + ", and the url and the password of that Secret ("
                                + LastWords.inOneLine(why) + ")");
            case RedisStanding.Unknown unknown ->
                Finding.unknown(
                        "NotAskedYet",
                        "The authentication service has not said yet whether it reaches the Redis of the Secret "
                                + secret);
        };
    }

    static Finding auth(Observation seen) {
        return seen.stuck(Component.AUTH).explain(deployment("the authentication service", seen.auth()));
    }

    private static Finding deployment(String what, Optional<Deployment> deployment) {
        int ready = deployment
                .map(Deployment::getStatus)
                .map(status -> number(status.getReadyReplicas()))
                .orElse(0);
        int wanted =
                deployment.map(found -> number(found.getSpec().getReplicas())).orElse(0);
        String message = ready + " of " + wanted + " pods of " + what + " ready";
        return RefusedPods.explain(
                ready > 0 ? Finding.good("PodsReady", message) : Finding.bad("NoPodReady", message), deployment);
    }

    static Finding nodes(ClusterPlan plan, Observation seen) {
        int wanted = plan.parts().nodes().replicas();
        int ready = seen.nodes()
                .map(StatefulSet::getStatus)
                .map(status -> number(status.getReadyReplicas()))
                .orElse(0);
        if (wanted == 0) {
            return Finding.good("ScaledToZero", "No node is wanted");
        }
        String message = ready + " of " + wanted + " nodes ready";
        Finding finding = ready >= wanted ? Finding.good("NodesReady", message) : Finding.bad("NodesNotReady", message);
        return seen.stuck(Component.NODE)
                .explain(seen.nodes()
                        .map(nodes -> RefusedPods.explain(finding, nodes, wanted))
                        .orElse(finding));
    }

    static Finding balancer(ClusterPlan plan, Observation seen) {
        return switch (seen.balancer().agreement()) {
            case Agreement.Agreed agreed -> {
                Finding routing = routing(plan, seen.balancer().routing());
                yield routing.isGood() ? balancerPods(routing, seen) : routing;
            }
            case Agreement.Propagating propagating ->
                Finding.bad(
                        "ConfigPropagating",
                        propagating.lagging().size() + " of " + propagating.asked()
                                + " nginx pods do not have the configuration live yet");
            case Agreement.Refused refused ->
                Finding.bad(
                        "ConfigRejected",
                        "nginx in pod " + refused.pod() + " refused its configuration: " + refused.message());
            case Agreement.NobodyToAsk nobody -> balancerPods(Finding.bad("NoPodReady", "No nginx pod is ready"), seen);
        };
    }

    private static Finding balancerPods(Finding finding, Observation seen) {
        return seen.stuck(Component.BALANCER)
                .explain(RefusedPods.explain(finding, seen.balancer().deployment()));
    }

    // A node gets its data ports first and logins in the next configuration, so one that is live may not be the last.
    private static Finding routing(ClusterPlan plan, BalancerRouting live) {
        int wanted = plan.parts().nodes().replicas();
        int taking = live.accepting();
        return taking >= wanted
                ? Finding.good("ConfigLive", "Every nginx pod has the configuration live")
                : Finding.bad("NodesJoining", taking + " of " + wanted + " nodes take logins");
    }

    static Finding address(ClusterPlan plan, String address) {
        if (!address.isEmpty()) {
            return Finding.good("AddressKnown", "Clients dial " + address);
        }
        return plan.service().type() == ServiceType.NODE_PORT
                ? Finding.bad("NoPublicAddress", "With service.type NodePort, write service.publicAddress")
                : Finding.bad("NoAddressYet", "The Service " + plan.names().publicService() + " has no address yet");
    }

    /** True while something is on its way that needs no help. */
    static Finding progress(ClusterPlan plan, Observation seen) {
        int wanted = plan.parts().nodes().replicas();
        int existing = seen.nodes()
                .map(StatefulSet::getStatus)
                .map(status -> number(status.getReplicas()))
                .orElse(0);
        if (existing > wanted) {
            return Finding.good("Draining", (existing - wanted) + " nodes let their transfers finish");
        }
        if (existing < wanted || seen.balancer().routing().accepting() < wanted) {
            return Finding.good(
                    "NodesStarting", seen.balancer().routing().accepting() + " of " + wanted + " nodes take logins");
        }
        if (seen.nodes().map(Findings::isRolling).orElse(false)) {
            return seen.certificate().letsNodesStart()
                    ? Finding.good("NodesUpdating", "Nodes are replaced one by one")
                    : Finding.bad("UpdateHeld", "Nodes keep their former settings until the certificate is usable");
        }
        return switch (seen.balancer().agreement()) {
            case Agreement.Propagating propagating ->
                Finding.good("ConfigPropagating", "nginx pods are taking over the configuration");
            case Agreement.Agreed agreed -> Finding.bad("Settled", "Nothing is on its way");
            case Agreement.Refused refused -> Finding.bad("Settled", "Nothing is on its way");
            case Agreement.NobodyToAsk nobody -> Finding.good("BalancerStarting", "No nginx pod is ready yet");
        };
    }

    private static boolean isRolling(StatefulSet nodes) {
        StatefulSetStatus status = nodes.getStatus();
        return status.getUpdateRevision() != null && !status.getUpdateRevision().equals(status.getCurrentRevision());
    }

    static int number(@Nullable Integer count) {
        return requireNonNullElse(count, 0);
    }
}
