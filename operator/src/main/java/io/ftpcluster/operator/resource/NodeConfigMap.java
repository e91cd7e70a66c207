package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** What nodes read again while they run: the address in the reply to PASV, which a load balancer may give out late. */
final class NodeConfigMap implements ManagedObject {
    static final String ADDRESS_FILE = "external-ip";
    static final String FOLDER = "/etc/ftpcluster/node";

    @Override
    public ConfigMap desired(ClusterPlan plan, ObservedFacts facts) {
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(plan, Component.NODE, plan.names().node()))
                .withData(Map.of(ADDRESS_FILE, facts.address()))
                .build();
    }
}
