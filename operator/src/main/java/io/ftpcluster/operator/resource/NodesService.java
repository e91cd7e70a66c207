package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.ftpcluster.operator.model.ClusterPlan;

/** Gives every node a DNS name, also while it drains: its data ports are still in use then. */
final class NodesService implements ManagedObject {
    @Override
    public Service desired(ClusterPlan plan, ObservedFacts facts) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(plan, Component.NODE, plan.names().nodesService()))
                .withNewSpec()
                .withType("ClusterIP")
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withPorts(
                        Ports.service("control", Ports.NODE_CONTROL, Ports.NODE_CONTROL),
                        Ports.service("data", Ports.NODE_DATA, Ports.NODE_DATA),
                        Ports.service("health", Ports.NODE_HEALTH, Ports.NODE_HEALTH))
                .withSelector(Labels.selector(plan, Component.NODE))
                .endSpec()
                .build();
    }
}
