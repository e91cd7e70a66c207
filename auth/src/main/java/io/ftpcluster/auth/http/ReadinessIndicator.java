package io.ftpcluster.auth.http;

import io.ftpcluster.auth.backend.Authenticator;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import io.micronaut.management.health.indicator.annotation.Readiness;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Stream;
import org.reactivestreams.Publisher;

/** Ready means: the users and the callers' token are loaded, so that a node gets a real answer. */
@Singleton
@Readiness
final class ReadinessIndicator implements HealthIndicator {
    private final Authenticator authenticator;
    private final CallerToken token;

    ReadinessIndicator(Authenticator authenticator, CallerToken token) {
        this.authenticator = authenticator;
        this.token = token;
    }

    @Override
    public Publisher<HealthResult> getResult() {
        HealthStatus status = Stream.of(authenticator.waitingFor(), token.waitingFor())
                .flatMap(Optional::stream)
                .reduce((first, second) -> first + "; " + second)
                .map(HealthStatus.DOWN::describe)
                .orElse(HealthStatus.UP);
        return Publishers.just(HealthResult.builder("authentication", status).build());
    }
}
