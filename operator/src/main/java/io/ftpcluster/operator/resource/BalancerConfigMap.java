package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.ftpcluster.operator.balancer.NginxConfig;
import io.ftpcluster.operator.balancer.Supervisor;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** nginx.conf and the script that runs nginx on it, in one ConfigMap so that both arrive at once. */
public final class BalancerConfigMap implements ManagedObject {
    static final String FOLDER = "/etc/ftpcluster/nginx";

    private static final String CONFIG_FILE = "nginx.conf";

    @Override
    public ConfigMap desired(ClusterPlan plan, ObservedFacts facts) {
        NginxConfig config = config(plan, facts);
        return new ConfigMapBuilder()
                .withMetadata(Metadata.of(
                        plan,
                        Component.BALANCER,
                        plan.names().balancer(),
                        Map.of(
                                Labels.CONFIG_HASH,
                                config.hash(),
                                Labels.ROUTING,
                                facts.routing().toString())))
                .withData(Map.of(CONFIG_FILE, config.text(), Supervisor.FILE, Supervisor.script()))
                .build();
    }

    /** The configuration that should be live. */
    public static NginxConfig config(ClusterPlan plan, ObservedFacts facts) {
        return NginxConfig.of(
                plan,
                facts.routing(),
                new NginxConfig.NodePorts(Ports.NODE_CONTROL, Ports.NODE_IMPLICIT, Ports.NODE_DATA));
    }
}
