package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** The Secret with the one user of Redis that former versions have made. It goes when the pods use what has followed it. */
final class FormerRedisSecret implements ManagedObject {
    @Override
    public Secret desired(ClusterPlan plan, ObservedFacts facts) {
        return Generated.secret(plan, Component.REDIS, plan.names().redis(), Map.of());
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return false;
    }
}
