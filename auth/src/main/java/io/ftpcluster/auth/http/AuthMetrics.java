package io.ftpcluster.auth.http;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;

/** The measurements of the service, one method for each. Thread-safe; durations are in nanoseconds. */
@Singleton
final class AuthMetrics {
    private final Timer granted;
    private final Timer denied;
    private final Timer unavailable;

    AuthMetrics(MeterRegistry registry) {
        granted = attempts(registry, "granted");
        denied = attempts(registry, "denied");
        unavailable = attempts(registry, "unavailable");
    }

    void granted(long nanos) {
        granted.record(nanos, TimeUnit.NANOSECONDS);
    }

    void denied(long nanos) {
        denied.record(nanos, TimeUnit.NANOSECONDS);
    }

    void unavailable(long nanos) {
        unavailable.record(nanos, TimeUnit.NANOSECONDS);
    }

    private static Timer attempts(MeterRegistry registry, String result) {
        return Timer.builder("ftpcluster.auth.attempts")
                .description("Attempts to log in, by result; the time includes waiting for a free core")
                .tag("result", result)
                .register(registry);
    }
}
