package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.ArrayList;
import java.util.List;

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
                .withPorts(ports(plan))
                .withSelector(Labels.selector(plan, Component.NODE))
                .endSpec()
                .build();
    }

    private static List<ServicePort> ports(ClusterPlan plan) {
        List<ServicePort> ports = new ArrayList<>();
        ports.add(Ports.service("control", Ports.NODE_CONTROL, Ports.NODE_CONTROL));
        if (plan.hasImplicitPort()) {
            ports.add(Ports.service("implicit", Ports.NODE_IMPLICIT, Ports.NODE_IMPLICIT));
        }
        ports.add(Ports.service("data", Ports.NODE_DATA, Ports.NODE_DATA));
        ports.add(Ports.service("health", Ports.NODE_HEALTH, Ports.NODE_HEALTH));
        return ports;
    }
}
