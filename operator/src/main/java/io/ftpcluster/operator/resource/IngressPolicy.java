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
    // Kubernetes itself sets it on every namespace, so that it cannot be made up.
    private static final String NAMESPACE_NAME = "kubernetes.io/metadata.name";

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

    /** From the operator, in its own namespace: anybody can give a pod its labels, but in another namespace. */
    static NetworkPolicyIngressRule fromOperator(ClusterPlan plan, List<NetworkPolicyPort> ports) {
        return new NetworkPolicyIngressRuleBuilder()
                .addNewFrom()
                .withNewNamespaceSelector()
                .addToMatchLabels(NAMESPACE_NAME, plan.names().operatorNamespace())
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
