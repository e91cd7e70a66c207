package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.IntOrString;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import io.ftpcluster.operator.model.ClusterPlan;

/** Machines are emptied one pod of a part at a time. Nodes always have one; other parts when they have several pods. */
record DisruptionBudget(Component component) implements ManagedObject {
    @Override
    public PodDisruptionBudget desired(ClusterPlan plan, ObservedFacts facts) {
        return new PodDisruptionBudgetBuilder()
                .withMetadata(Metadata.of(plan, component, component.workload(plan.names())))
                .withNewSpec()
                .withMaxUnavailable(new IntOrString(1))
                .withNewSelector()
                .withMatchLabels(Labels.selector(plan, component))
                .endSelector()
                // A pod that does not work protects nobody, and must not keep a machine from being emptied.
                .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                .endSpec()
                .build();
    }

    // The budget of the nodes stays whatever their number is: kubectl scale is to change one number and nothing else.
    @Override
    public boolean neededBy(ClusterPlan plan) {
        return component == Component.NODE || component.pods(plan).replicas() > 1;
    }
}
