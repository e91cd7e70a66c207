package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.model.RedisPlan;
import io.ftpcluster.operator.model.SecretUse;
import io.ftpcluster.operator.resource.ExternalRedis;
import io.ftpcluster.operator.resource.RedisFacts;
import io.ftpcluster.operator.secret.CertificateCheck;
import io.ftpcluster.operator.secret.SecretUseCheck;
import io.ftpcluster.operator.status.Observation;
import io.ftpcluster.operator.users.UserSecrets;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Watches the Secrets that a cluster and its users name, and looks at those of the cluster. */
final class SecretsStep {
    private final NamedSecrets secrets;

    SecretsStep(NamedSecrets secrets) {
        this.secrets = secrets;
    }

    /** Watches what is named now, and nothing that was named before. */
    SecretsReading run(ClusterPlan plan, ClusterView view) {
        secrets.follow(new ResourceID(plan.names().cluster(), plan.names().namespace()), names(plan, view));
        Function<String, Optional<Secret>> named =
                name -> secrets.find(plan.names().namespace(), name);
        return new SecretsReading(
                new CertificateCheck(named).read(plan.tls()), externalRedis(plan, named), missing(plan, named));
    }

    private static Optional<RedisFacts> externalRedis(ClusterPlan plan, Function<String, Optional<Secret>> named) {
        return plan.redis() instanceof RedisPlan.External(String secret)
                ? named.apply(secret).map(ExternalRedis::facts)
                : Optional.empty();
    }

    private static List<Observation.Obstacle> missing(ClusterPlan plan, Function<String, Optional<Secret>> named) {
        return SecretUse.of(plan).stream()
                .flatMap(use -> SecretUseCheck.fault(use, named.apply(use.secret())).stream())
                .map(fault -> new Observation.Obstacle(fault.reason(), fault.message()))
                .toList();
    }

    private static Set<String> names(ClusterPlan plan, ClusterView view) {
        Set<String> names = new HashSet<>();
        view.users().forEach(user -> names.addAll(UserSecrets.names(user)));
        SecretUse.of(plan).forEach(use -> names.add(use.secret()));
        plan.tls().ifPresent(tls -> {
            names.add(tls.certificateSecret());
            tls.authoritiesSecret().ifPresent(names::add);
        });
        return names;
    }
}
