package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;

/** Everyone reaches nginx: clients its FTP ports, the operator its port of health and configuration. */
final class BalancerNetworkPolicy implements ManagedObject {
    @Override
    public NetworkPolicy desired(ClusterPlan plan, ObservedFacts facts) {
        return IngressPolicy.on(plan, Component.BALANCER, List.of(IngressPolicy.fromAnywhere(List.of())));
    }
}
