package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.ContainerPort;
import io.fabric8.kubernetes.api.model.ContainerPortBuilder;
import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import io.ftpcluster.contract.node.NodeSetting;

/** Port numbers inside the pods, and the forms in which Kubernetes wants ports. */
public final class Ports {
    /** Nodes take control connections here. */
    public static final int NODE_CONTROL = defaultOf(NodeSetting.PORT);

    /** Nodes take data connections here. */
    public static final int NODE_DATA = defaultOf(NodeSetting.DATA_PORT);

    /** Nodes take control connections that begin with TLS here, where the plan has them. */
    public static final int NODE_IMPLICIT = 2990;

    /** Health and metrics of nodes. */
    static final int NODE_HEALTH = defaultOf(NodeSetting.HEALTH_PORT);

    static final int REDIS = 6379;

    private static final String TCP = "TCP";

    private Ports() {}

    static ContainerPort container(String name, int port) {
        return new ContainerPortBuilder()
                .withName(name)
                .withContainerPort(port)
                .withProtocol(TCP)
                .build();
    }

    static ServicePort service(String name, int port, int targetPort) {
        return new ServicePortBuilder()
                .withName(name)
                .withPort(port)
                .withTargetPort(new IntOrString(targetPort))
                .withProtocol(TCP)
                .build();
    }

    static NetworkPolicyPort policy(int port) {
        return new NetworkPolicyPortBuilder()
                .withPort(new IntOrString(port))
                .withProtocol(TCP)
                .build();
    }

    private static int defaultOf(NodeSetting setting) {
        return Integer.parseInt(setting.defaultValue());
    }
}
