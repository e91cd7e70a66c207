package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.AdminTokenSecret;
import io.ftpcluster.operator.resource.AuthTokenSecret;
import io.ftpcluster.operator.resource.RedisSecret;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** The Secrets whose content is made up once: as long as one is there it is never written to. */
final class GeneratedSecrets {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /**
     * Makes those that are missing.
     *
     * @return one for each
     */
    List<ApplyOutcome> ensure(ClusterPlan plan, ObjectApplier applier) {
        List<ApplyOutcome> outcomes = new ArrayList<>();
        outcomes.add(ensure(applier, AuthTokenSecret.desired(plan, newSecret())));
        outcomes.add(ensure(applier, AdminTokenSecret.desired(plan, newSecret())));
        if (plan.redis().isOwn()) {
            outcomes.add(ensure(applier, RedisSecret.desired(plan, this::newSecret)));
        }
        return outcomes;
    }

    private static ApplyOutcome ensure(ObjectApplier applier, Secret desired) {
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
