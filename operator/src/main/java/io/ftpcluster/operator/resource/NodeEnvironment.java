package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.EnvVarBuilder;
import io.ftpcluster.contract.auth.AuthApi;
import io.ftpcluster.contract.node.NodeSetting;
import io.ftpcluster.contract.node.PortRange;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.Names;
import java.util.ArrayList;
import java.util.List;

/** The settings of a node. The number of nodes is not among them: pods would restart whenever it changed. */
final class NodeEnvironment {
    private final List<EnvVar> variables = new ArrayList<>();

    private NodeEnvironment() {}

    static List<EnvVar> of(ClusterPlan plan, RedisClient redis) {
        NodeEnvironment environment = new NodeEnvironment();
        environment.identity(plan.names());
        environment.ports(plan);
        environment.services(plan.names());
        environment.redis(redis);
        ServingEnvironment.of(plan.serving()).forEach(environment::set);
        return environment.variables;
    }

    private void identity(Names names) {
        set(NodeSetting.CLUSTER, names.qualified());
        fromField(NodeSetting.NODE_NAME, "metadata.name");
        fromField(NodeSetting.NODE_ORDINAL, "metadata.labels['apps.kubernetes.io/pod-index']");
        set(NodeSetting.ROOT, NodeStatefulSet.DATA_FOLDER);
    }

    private void ports(ClusterPlan plan) {
        PortRange all = plan.ports().all();
        set(NodeSetting.PORT, Ports.NODE_CONTROL);
        set(NodeSetting.DATA_PORT, Ports.NODE_DATA);
        set(NodeSetting.HEALTH_PORT, Ports.NODE_HEALTH);
        set(NodeSetting.PASV_MIN_PORT, all.first());
        set(NodeSetting.PASV_MAX_PORT, all.last());
        set(NodeSetting.PASV_PORTS_PER_NODE, plan.ports().portsPerNode());
        set(NodeSetting.EXTERNAL_IP_FILE, NodeConfigMap.FOLDER + "/" + NodeConfigMap.ADDRESS_FILE);
        set(NodeSetting.BEHIND_PROXY, "true");
        set(NodeSetting.TRUSTED_PROXIES, plan.names().host(plan.names().balancersService()));
    }

    private void services(Names names) {
        set(NodeSetting.AUTH_SERVICE, "http://" + names.host(names.auth()) + ":" + AuthApi.PORT);
        set(NodeSetting.AUTH_TOKEN_FILE, AuthTokenSecret.FOLDER + "/" + AuthTokenSecret.FILE);
    }

    private void redis(RedisClient redis) {
        variables.add(redis.address(NodeSetting.REDIS.variable()));
        variables.addAll(redis.files(NodeSetting.REDIS_PASSWORD_FILE.variable(), NodeSetting.REDIS_CA_FILE.variable()));
    }

    private void set(NodeSetting setting, int value) {
        set(setting, Integer.toString(value));
    }

    private void set(NodeSetting setting, String value) {
        variables.add(new EnvVar(setting.variable(), value, null));
    }

    private void fromField(NodeSetting setting, String path) {
        variables.add(new EnvVarBuilder()
                .withName(setting.variable())
                .withNewValueFrom()
                .withNewFieldRef("v1", path)
                .endValueFrom()
                .build());
    }
}
