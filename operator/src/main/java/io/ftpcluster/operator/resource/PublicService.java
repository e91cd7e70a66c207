package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.ServicePort;
import io.fabric8.kubernetes.api.model.ServicePortBuilder;
import io.fabric8.kubernetes.api.model.ServiceSpecBuilder;
import io.ftpcluster.contract.node.PortRange;
import io.ftpcluster.crds.cluster.ExternalTrafficPolicy;
import io.ftpcluster.crds.cluster.IpFamily;
import io.ftpcluster.crds.cluster.ServiceSpec;
import io.ftpcluster.crds.cluster.ServiceType;
import io.ftpcluster.operator.balancer.NginxConfig;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What clients dial: the control port, the one where TLS comes first if there is one, and the passive ports of every
 * node that there may ever be. It does not depend on the number of nodes, so {@code kubectl scale} never touches a load
 * balancer.
 */
final class PublicService implements ManagedObject {
    private static final PortRange NODE_PORTS = new PortRange(30_000, 32_767);

    @Override
    public Service desired(ClusterPlan plan, ObservedFacts facts) {
        ServiceSpec wanted = plan.service();
        ServiceSpecBuilder spec = new ServiceSpecBuilder()
                .withType(type(wanted.type()))
                .withSelector(Labels.selector(plan, Component.BALANCER))
                .withPorts(ports(plan));
        // What nobody has asked for is left to Kubernetes, which keeps what a Service has.
        if (wanted.mayHaveIpv6() || !wanted.ipFamilies().isEmpty()) {
            spec.withIpFamilyPolicy(wanted.ipFamilyPolicy().word());
        }
        if (!wanted.ipFamilies().isEmpty()) {
            spec.withIpFamilies(wanted.ipFamilies().stream().map(IpFamily::word).toList());
        }
        if (wanted.type() != ServiceType.CLUSTER_IP) {
            spec.withExternalTrafficPolicy(policy(wanted.externalTrafficPolicy()));
        }
        if (wanted.type() == ServiceType.LOAD_BALANCER) {
            spec.withLoadBalancerClass(wanted.loadBalancerClass());
        }
        return new ServiceBuilder()
                .withMetadata(Metadata.of(plan, Component.BALANCER, plan.names().publicService(), wanted.annotations()))
                .withSpec(spec.build())
                .build();
    }

    private static List<ServicePort> ports(ClusterPlan plan) {
        ServiceType type = plan.service().type();
        List<ServicePort> ports = new ArrayList<>();
        int control = plan.service().controlPort();
        ports.add(port(type, Ports.service("control", control, NginxConfig.CONTROL_PORT)));
        if (plan.hasImplicitPort()) {
            ports.add(port(type, Ports.service("implicit", plan.implicitPort(), NginxConfig.IMPLICIT_PORT)));
        }
        PortRange passive = plan.ports().all();
        for (int port = passive.first(); port <= passive.last(); port++) {
            ports.add(port(type, Ports.service("passive-" + port, port, port)));
        }
        return ports;
    }

    // With NodePort, clients dial a machine: the passive ports that they are told must be the machine's own.
    private static ServicePort port(ServiceType type, ServicePort port) {
        @Nullable
        Integer nodePort = type == ServiceType.NODE_PORT && NODE_PORTS.contains(port.getPort()) ? port.getPort() : null;
        return new ServicePortBuilder(port).withNodePort(nodePort).build();
    }

    private static String type(ServiceType type) {
        return switch (type) {
            case LOAD_BALANCER -> "LoadBalancer";
            case NODE_PORT -> "NodePort";
            case CLUSTER_IP -> "ClusterIP";
        };
    }

    private static String policy(ExternalTrafficPolicy policy) {
        return switch (policy) {
            case LOCAL -> "Local";
            case CLUSTER -> "Cluster";
        };
    }
}
