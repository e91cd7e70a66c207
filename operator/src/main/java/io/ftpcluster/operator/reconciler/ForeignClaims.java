package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import java.util.Optional;

/** Keeps pods away from volumes that are somebody else's and only happen to have the name of ours. */
final class ForeignClaims {
    private ForeignClaims() {}

    /** Whether the pods of an object would use a claim that was found to be somebody else's. */
    static boolean areUsedBy(HasMetadata object, Applied applied) {
        return pods(object).stream()
                .flatMap(pod -> pod.getVolumes().stream())
                .flatMap(volume -> Optional.ofNullable(volume.getPersistentVolumeClaim()).stream())
                .anyMatch(claim -> applied.isClaimTaken(claim.getClaimName()));
    }

    private static Optional<PodSpec> pods(HasMetadata object) {
        return switch (object) {
            case StatefulSet set -> Optional.of(set.getSpec().getTemplate().getSpec());
            case Deployment deployment ->
                Optional.of(deployment.getSpec().getTemplate().getSpec());
            default -> Optional.empty();
        };
    }
}
