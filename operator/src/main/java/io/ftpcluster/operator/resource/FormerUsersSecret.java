package io.ftpcluster.operator.resource;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import java.util.Map;

/** The one Secret with all users that former versions have written. It goes when the pods mount what has followed it. */
public final class FormerUsersSecret implements ManagedObject {
    @Override
    public Secret desired(ClusterPlan plan, ObservedFacts facts) {
        return form(plan);
    }

    @Override
    public boolean neededBy(ClusterPlan plan) {
        return false;
    }

    /** Its name and kind. */
    public static Secret form(ClusterPlan plan) {
        return Generated.secret(plan, Component.AUTH, plan.names().formerUsers(), Map.of());
    }
}
