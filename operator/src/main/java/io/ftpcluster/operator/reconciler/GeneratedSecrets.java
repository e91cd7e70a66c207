package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.AuthTokenSecret;
import io.ftpcluster.operator.resource.RedisSecret;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;

/** The Secrets whose content is made up once: as long as one is there it is never written to. */
final class GeneratedSecrets {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /**
     * Makes those that are missing.
     *
     * @return Redis' Secret first, then the token's
     */
    List<ApplyOutcome> ensure(ClusterPlan plan, ObjectApplier applier) {
        return List.of(
                ensure(applier, password -> RedisSecret.desired(plan, password)),
                ensure(applier, token -> AuthTokenSecret.desired(plan, token)));
    }

    private ApplyOutcome ensure(ObjectApplier applier, Function<String, Secret> form) {
        Secret desired = form.apply(newSecret());
        return applier.actual(desired)
                .filter(applier::isOurs)
                .<ApplyOutcome>map(ApplyOutcome.Unchanged::new)
                .orElseGet(() -> applier.apply(desired));
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
