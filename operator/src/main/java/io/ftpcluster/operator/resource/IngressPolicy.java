package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.List;

/** The form of the NetworkPolicies: who may open connections to the pods of a part. What pods dial is left open. */
final class IngressPolicy {
    private IngressPolicy() {}

    static NetworkPolicy on(ClusterPlan plan, Component component, List<NetworkPolicyIngressRule> rules) {
        return new NetworkPolicyBuilder()
                .withMetadata(Metadata.of(plan, component, component.workload(plan.names())))
                .withNewSpec()
                .withNewPodSelector()
                .withMatchLabels(Labels.selector(plan, component))
                .endPodSelector()
                .withPolicyTypes("Ingress")
                .withIngress(rules)
                .endSpec()
                .build();
    }

    static NetworkPolicyIngressRule from(ClusterPlan plan, Component peer, List<NetworkPolicyPort> ports) {
        return new NetworkPolicyIngressRuleBuilder()
                .addNewFrom()
                .withNewPodSelector()
                .withMatchLabels(Labels.selector(plan, peer))
                .endPodSelector()
                .endFrom()
                .withPorts(ports)
                .build();
    }

    /** The operator lives in another namespace, which has any name. */
    static NetworkPolicyIngressRule fromOperator(List<NetworkPolicyPort> ports) {
        return new NetworkPolicyIngressRuleBuilder()
                .addNewFrom()
                .withNewNamespaceSelector()
                .endNamespaceSelector()
                .withNewPodSelector()
                .withMatchLabels(Labels.OPERATOR_PODS)
                .endPodSelector()
                .endFrom()
                .withPorts(ports)
                .build();
    }

    static NetworkPolicyIngressRule fromAnywhere(List<NetworkPolicyPort> ports) {
        return new NetworkPolicyIngressRuleBuilder().withPorts(ports).build();
    }
}
