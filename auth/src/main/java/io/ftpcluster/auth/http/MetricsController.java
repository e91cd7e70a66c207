package io.ftpcluster.auth.http;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;

/** All measurements in Prometheus' text form, at {@code /metrics}. */
@Controller
final class MetricsController {
    private final PrometheusMeterRegistry registry;

    MetricsController(PrometheusMeterRegistry registry) {
        this.registry = registry;
    }

    @Get("/metrics")
    @Produces(MediaType.TEXT_PLAIN)
    String scrape() {
        return registry.scrape();
    }
}
