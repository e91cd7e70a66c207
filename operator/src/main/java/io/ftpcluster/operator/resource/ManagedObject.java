package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.ftpcluster.operator.model.ClusterPlan;

/** One Kubernetes object of an FtpCluster. Implementations are pure and stateless. */
public interface ManagedObject {
    /** The object as it should be: every field that is ours, and no other. */
    HasMetadata desired(ClusterPlan plan, ObservedFacts facts);

    /** Whether the plan needs the object at all. */
    default boolean neededBy(ClusterPlan plan) {
        return true;
    }

    /** Whether a new one would only wait or fail for now; one that is there already is kept in its form. */
    default boolean isPremature(ClusterPlan plan, ObservedFacts facts) {
        return false;
    }

    /** Whether one that is there without need is deleted. {@link #desired} must then work for every plan. */
    default boolean isDeletedWithoutNeed() {
        return true;
    }
}
