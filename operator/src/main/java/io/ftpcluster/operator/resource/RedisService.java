package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.ftpcluster.operator.model.ClusterPlan;

/** Where nodes and the authentication service find Redis. */
final class RedisService implements ManagedObject {
    @Override
    public Service desired(ClusterPlan plan, ObservedFacts facts) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(plan, Component.REDIS, plan.names().redis()))
                .withNewSpec()
                .withType("ClusterIP")
                .withPorts(Ports.service("redis", Ports.REDIS, Ports.REDIS))
                .withSelector(Labels.selector(plan, Component.REDIS))
                .endSpec()
                .build();
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return plan.redis().isOwn();
    }
}
