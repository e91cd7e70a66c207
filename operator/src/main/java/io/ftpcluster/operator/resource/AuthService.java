package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.operator.model.ClusterPlan;

/** Where nodes find the authentication service. */
final class AuthService implements ManagedObject {
    @Override
    public Service desired(ClusterPlan plan, ObservedFacts facts) {
        return new ServiceBuilder()
                .withMetadata(Metadata.of(plan, Component.AUTH, plan.names().auth()))
                .withNewSpec()
                .withType("ClusterIP")
                .withPorts(Ports.service("http", AuthApi.PORT, AuthApi.PORT))
                .withSelector(Labels.selector(plan, Component.AUTH))
                .endSpec()
                .build();
    }
}
