package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.StoragePlan;
import java.util.Map;

/** The claim of the shared volume, where the spec names no existing one. It goes with the FtpCluster. */
final class DataClaim implements ManagedObject {
    @Override
    public PersistentVolumeClaim desired(ClusterPlan plan, ObservedFacts facts) {
        return switch (plan.storage()) {
            case StoragePlan.NewClaim claim -> claim(plan, claim);
            case StoragePlan.ExistingClaim existing ->
                throw new IllegalStateException(
                        "The claim " + existing.claim() + " is the user's and is not to be rendered");
        };
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return plan.storage() instanceof StoragePlan.NewClaim;
    }

    // Files are deleted with the FtpCluster, never by a change of it.
    @Override
    public boolean isDeletedWithoutNeed() {
        return false;
    }

    private static PersistentVolumeClaim claim(ClusterPlan plan, StoragePlan.NewClaim claim) {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(Metadata.of(plan, Component.NODE, claim.claim()))
                .withNewSpec()
                .withAccessModes("ReadWriteMany")
                .withStorageClassName(claim.storageClass().orElse(null))
                .withNewResources()
                .withRequests(Map.of("storage", new Quantity(claim.size())))
                .endResources()
                .endSpec()
                .build();
    }
}
