package io.ftpcluster.operator;

import io.javaoperatorsdk.operator.api.monitoring.Metrics;
import io.javaoperatorsdk.operator.monitoring.micrometer.MicrometerMetrics;
import io.micrometer.core.instrument.MeterRegistry;

/** What is measured of the controllers. */
final class ControllerMetrics {
    private ControllerMetrics() {}

    /**
     * Counts by controller and kind. By resource, which is what the framework does unless told otherwise, thousands of
     * FtpUsers would have timers of their own: they alone fill the memory of the operator.
     */
    static Metrics in(MeterRegistry registry) {
        return MicrometerMetrics.withoutPerResourceMetrics(registry);
    }
}
