package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;

/** Only nodes and the authentication service reach Redis. */
final class RedisNetworkPolicy implements ManagedObject {
    @Override
    public NetworkPolicy desired(ClusterPlan plan, ObservedFacts facts) {
        return IngressPolicy.on(
                plan,
                Component.REDIS,
                List.of(
                        IngressPolicy.from(plan, Component.NODE, List.of(Ports.policy(Ports.REDIS))),
                        IngressPolicy.from(plan, Component.AUTH, List.of(Ports.policy(Ports.REDIS)))));
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return plan.redis().isOwn();
    }
}
