package io.ftpcluster.operator.resource;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A claim that has outlived its FtpCluster, or that a backup has brought back without its owner. The next FtpCluster of
 * the same name takes it up again. Which one had it is an annotation that only the operator writes: a claim that somebody
 * else has made is not touched, whatever its name and labels are.
 */
public final class LeftClaim {
    private LeftClaim() {}

    /** Whether an object is such a claim, of the part and the name that another one is wanted for. */
    public static boolean isFor(HasMetadata wanted, HasMetadata actual) {
        return actual instanceof PersistentVolumeClaim
                && !lastOwner(actual).isEmpty()
                && isOwnedByNobody(actual)
                && map(actual.getMetadata().getLabels())
                        .entrySet()
                        .containsAll(map(wanted.getMetadata().getLabels()).entrySet());
    }

    /** Whether a change has given such a claim to another FtpCluster than had it before. */
    public static boolean isTakenUp(HasMetadata before, HasMetadata after) {
        return before instanceof PersistentVolumeClaim
                && !lastOwner(before).isEmpty()
                && !lastOwner(before).equals(lastOwner(after));
    }

    private static boolean isOwnedByNobody(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream()
                .noneMatch(owner -> Boolean.TRUE.equals(owner.getController()));
    }

    private static String lastOwner(HasMetadata object) {
        return map(object.getMetadata().getAnnotations()).getOrDefault(Labels.CLUSTER_UID, "");
    }

    private static Map<String, String> map(@Nullable Map<String, String> texts) {
        return requireNonNullElse(texts, Map.of());
    }
}
