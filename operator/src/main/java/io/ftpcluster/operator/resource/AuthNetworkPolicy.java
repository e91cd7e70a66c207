package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;

/** Only nodes and the operator reach the authentication service; the kubelet's probes are not subject to policies. */
final class AuthNetworkPolicy implements ManagedObject {
    @Override
    public NetworkPolicy desired(ClusterPlan plan, ObservedFacts facts) {
        return IngressPolicy.on(
                plan,
                Component.AUTH,
                List.of(
                        IngressPolicy.from(plan, Component.NODE, List.of(Ports.policy(AuthApi.PORT))),
                        IngressPolicy.fromOperator(plan, List.of(Ports.policy(AuthApi.PORT)))));
    }
}
