package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.RedisPlan;

/** The claim of Redis' volume, where the spec wants one. It goes with the FtpCluster. */
final class RedisClaim implements ManagedObject {
    @Override
    public PersistentVolumeClaim desired(ClusterPlan plan, ObservedFacts facts) {
        if (plan.redis() instanceof RedisPlan.Own own && own.volume().isPresent()) {
            return Claims.of(plan, Component.REDIS, own.volume().get(), "ReadWriteOnce");
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
}
