package io.ftpcluster.operator.model;

import io.fabric8.kubernetes.api.model.Quantity;
import java.util.Map;

/**
 * The pods of one part.
 *
 * @param replicas how many
 * @param image what they run
 * @param pullPolicy Always, IfNotPresent or Never
 */
public record PodPlan(
        int replicas, String image, String pullPolicy, Map<String, Quantity> requests, Map<String, Quantity> limits) {
    public PodPlan {
        requests = Map.copyOf(requests);
        limits = Map.copyOf(limits);
    }
}
