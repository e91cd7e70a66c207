package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.ftpcluster.operator.balancer.NginxConfig;
import io.ftpcluster.operator.model.ClusterPlan;

/** Its DNS name has the address of every nginx pod, also while it ends: nodes trust PROXY headers from these. */
final class BalancersService implements ManagedObject {
    @Override
    public Service desired(ClusterPlan plan, ObservedFacts facts) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(plan, Component.BALANCER, plan.names().balancersService()))
                .withNewSpec()
                .withType("ClusterIP")
                .withClusterIP("None")
                .withPublishNotReadyAddresses(true)
                .withPorts(Ports.service("admin", NginxConfig.ADMIN_PORT, NginxConfig.ADMIN_PORT))
                .withSelector(Labels.selector(plan, Component.BALANCER))
                .endSpec()
                .build();
    }
}
