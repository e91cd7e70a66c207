package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaimBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.RedisPlan;
import io.ftpcluster.operator.model.StoragePlan;
import java.util.Map;

/** The claim of Redis' volume, where the spec wants one. It goes with the FtpCluster. */
final class RedisClaim implements ManagedObject {
    @Override
    public PersistentVolumeClaim desired(ClusterPlan plan, ObservedFacts facts) {
        if (plan.redis() instanceof RedisPlan.Own own && own.volume().isPresent()) {
            return claim(plan, own.volume().get());
        }
        throw new IllegalStateException("Redis has no volume");
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return RedisConfigMap.isKept(plan);
    }

    // What was counted is deleted with the FtpCluster, never by a change of it.
    @Override
    public boolean isDeletedWithoutNeed() {
        return false;
    }

    private static PersistentVolumeClaim claim(ClusterPlan plan, StoragePlan.NewClaim claim) {
        return new PersistentVolumeClaimBuilder()
                .withMetadata(Metadata.of(plan, Component.REDIS, claim.claim()))
                .withNewSpec()
                .withAccessModes("ReadWriteOnce")
                .withStorageClassName(claim.storageClass().orElse(null))
                .withNewResources()
                .withRequests(Map.of("storage", new Quantity(claim.size())))
                .endResources()
                .endSpec()
                .build();
    }
}
