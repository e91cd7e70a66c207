package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.StoragePlan;

/** The claim of the shared volume, where the spec names no existing one. It stays when the FtpCluster is deleted, or goes with it. */
final class DataClaim implements ManagedObject {
    @Override
    public PersistentVolumeClaim desired(ClusterPlan plan, ObservedFacts facts) {
        return switch (plan.storage()) {
            case StoragePlan.NewClaim claim -> Claims.of(plan, Component.NODE, claim, "ReadWriteMany");
            case StoragePlan.ExistingClaim existing ->
                throw new IllegalStateException(
                        "The claim " + existing.claim() + " is the user's and is not to be rendered");
        };
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return plan.storage() instanceof StoragePlan.NewClaim;
    }

    // Files are deleted with the FtpCluster, if at all, and never by a change of it.
    @Override
    public boolean isDeletedWithoutNeed() {
        return false;
    }
}
