package io.ftpcluster.operator;

import io.javaoperatorsdk.operator.Operator;

/**
 * What the probes are told. A process that waits for the Lease is ready: it takes over at once. It is dead when an
 * informer has stopped for good, which only a restart repairs.
 */
final class OperatorHealth {
    private final Operator operator;

    OperatorHealth(Operator operator) {
        this.operator = operator;
    }

    boolean isLive() {
        return !isReady() || operator.getRuntimeInfo().allEventSourcesAreHealthy();
    }

    boolean isReady() {
        return operator.getRuntimeInfo().isStarted();
    }
}
