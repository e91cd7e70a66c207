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
import java.util.Optional;

/** The Secrets whose passwords are made up once: as long as one is there they stay as they are. */
final class GeneratedSecrets {
    private static final int SECRET_BYTES = 32;

    private final SecureRandom random = new SecureRandom();

    /**
     * Makes those that are missing, and brings the rights in Redis to what this version needs.
     *
     * @return one for each
     */
    List<ApplyOutcome> ensure(ClusterPlan plan, ObjectApplier applier) {
        List<ApplyOutcome> outcomes = new ArrayList<>();
        outcomes.add(ensure(applier, AuthTokenSecret.desired(plan, newSecret())));
        outcomes.add(ensure(applier, AdminTokenSecret.desired(plan, newSecret())));
        if (plan.redis().isOwn()) {
            outcomes.add(redisUsers(plan, applier));
        }
        return outcomes;
    }

    private static ApplyOutcome ensure(ObjectApplier applier, Secret desired) {
        return applier.actual(desired)
                .filter(applier::isOurs)
                .<ApplyOutcome>map(ApplyOutcome.Unchanged::new)
                .orElseGet(() -> applier.apply(desired));
    }

    private ApplyOutcome redisUsers(ClusterPlan plan, ObjectApplier applier) {
        Secret fresh = RedisSecret.desired(plan, Optional.empty(), this::newSecret);
        Optional<Secret> present = applier.actual(fresh).filter(applier::isOurs);
        Secret wanted = RedisSecret.desired(plan, present, this::newSecret);
        return present.filter(secret -> wanted.getData().equals(secret.getData()))
                .<ApplyOutcome>map(ApplyOutcome.Unchanged::new)
                .orElseGet(() -> applier.apply(wanted));
    }

    private String newSecret() {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
