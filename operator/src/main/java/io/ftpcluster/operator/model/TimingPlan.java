package io.ftpcluster.operator.model;

import java.time.Duration;

/**
 * How pods leave.
 *
 * @param drainTimeout of the transfers of a pod that is to end
 */
public record TimingPlan(Duration drainTimeout) {
    private static final Duration AFTER_THE_DRAIN = Duration.ofSeconds(30);

    /** How long Kubernetes lets a pod end: the drain, and time to tell sessions good-bye. */
    public long gracePeriodSeconds() {
        return drainTimeout.plus(AFTER_THE_DRAIN).toSeconds();
    }
}
