package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;

/** Only nginx reaches the FTP ports of nodes: a PROXY header from anyone else would be a lie. Metrics are open. */
final class NodeNetworkPolicy implements ManagedObject {
    @Override
    public NetworkPolicy desired(ClusterPlan plan, ObservedFacts facts) {
        return IngressPolicy.on(
                plan,
                Component.NODE,
                List.of(
                        IngressPolicy.from(
                                plan,
                                Component.BALANCER,
                                List.of(Ports.policy(Ports.NODE_CONTROL), Ports.policy(Ports.NODE_DATA))),
                        IngressPolicy.fromAnywhere(List.of(Ports.policy(Ports.NODE_HEALTH)))));
    }
}
