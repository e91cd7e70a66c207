package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.ArrayList;
import java.util.List;

/** Only nginx reaches the FTP ports of nodes: a PROXY header from anyone else would be a lie. Metrics are open. */
final class NodeNetworkPolicy implements ManagedObject {
    @Override
    public NetworkPolicy desired(ClusterPlan plan, ObservedFacts facts) {
        return IngressPolicy.on(
                plan,
                Component.NODE,
                List.of(
                        IngressPolicy.from(plan, Component.BALANCER, ftpPorts(plan)),
                        IngressPolicy.fromAnywhere(List.of(Ports.policy(Ports.NODE_HEALTH)))));
    }

    private static List<NetworkPolicyPort> ftpPorts(ClusterPlan plan) {
        List<NetworkPolicyPort> ports = new ArrayList<>();
        ports.add(Ports.policy(Ports.NODE_CONTROL));
        if (plan.hasImplicitPort()) {
            ports.add(Ports.policy(Ports.NODE_IMPLICIT));
        }
        ports.add(Ports.policy(Ports.NODE_DATA));
        return ports;
    }
}
