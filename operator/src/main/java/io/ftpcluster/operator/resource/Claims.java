package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.StoragePlan;
import java.util.Map;

/** Claims of volumes that the operator makes. */
final class Claims {
    private Claims() {}

    /**
     * The claim of one part.
     *
     * @param accessMode as Kubernetes calls it, such as {@code ReadWriteMany}
     */
    static PersistentVolumeClaim of(
            ClusterPlan plan, Component component, StoragePlan.NewClaim claim, String accessMode) {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(metadata(plan, component, claim))
                .withNewSpec()
                .withAccessModes(accessMode)
                .withStorageClassName(claim.storageClass().orElse(null))
                .withNewResources()
                .withRequests(Map.of("storage", new Quantity(claim.size())))
                .endResources()
                .endSpec()
                .build();
    }

    private static ObjectMeta metadata(ClusterPlan plan, Component component, StoragePlan.NewClaim claim) {
        Map<String, String> annotations =
                Map.of(Labels.CLUSTER_UID, plan.owner().uid());
        return claim.stays()
                ? Metadata.ofNobody(plan, component, claim.claim(), annotations)
                : Metadata.of(plan, component, claim.claim(), annotations);
    }
}
