package io.ftpcluster.operator.reconciler;

import io.ftpcluster.operator.resource.RedisFacts;
import io.ftpcluster.operator.secret.CertificateReading;
import io.ftpcluster.operator.status.Observation;
import java.util.List;
import java.util.Optional;

/**
 * What the Secrets say that people have named.
 *
 * @param externalRedis the way into a Redis that somebody else runs; empty: there is none, or its Secret is missing
 * @param missing what pods cannot start without
 */
record SecretsReading(
        CertificateReading certificate, Optional<RedisFacts> externalRedis, List<Observation.Obstacle> missing) {
    SecretsReading {
        missing = List.copyOf(missing);
    }
}
