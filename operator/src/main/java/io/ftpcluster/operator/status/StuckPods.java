package io.ftpcluster.operator.status;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says of a part of a cluster why its pods do not start. The newest pod counts: it is the one with the settings that are
 * wanted now.
 */
final class StuckPods {
    private static final String DEPLOYMENT_REVISION = "pod-template-hash";
    private static final String STATEFUL_SET_REVISION = "controller-revision-hash";
    private static final Set<String> OVER = Set.of("Failed", "Succeeded");

    private final List<Pod> pods;

    /**
     * Looks at these pods.
     *
     * @param pods all of the part, also those that are ending
     */
    StuckPods(List<Pod> pods) {
        this.pods = pods.stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null && !isOver(pod))
                .sorted(Comparator.comparing(StuckPods::created).reversed())
                .toList();
    }

    /** What was found of the part, and why its pods do not start, if they do not. */
    Finding explain(Finding finding) {
        for (Pod pod : pods) {
            Optional<PodTrouble> trouble = isReady(pod) ? Optional.empty() : PodTrouble.of(pod);
            if (trouble.isPresent()) {
                return explained(finding, pod, trouble.get());
            }
        }
        return finding;
    }

    private Finding explained(Finding finding, Pod pod, PodTrouble trouble) {
        if (!finding.isGood()) {
            return Finding.bad(trouble.reason(), finding.message() + ": " + trouble.message());
        }
        if (trouble.needsSomebody() && !isReadyElsewhere(pod)) {
            return Finding.bad(
                    trouble.reason(), finding.message() + ", but with their former settings: " + trouble.message());
        }
        return Finding.good(finding.reason(), finding.message() + ", but " + trouble.message());
    }

    private boolean isReadyElsewhere(Pod pod) {
        String revision = revision(pod);
        return pods.stream().anyMatch(other -> isReady(other) && revision(other).equals(revision));
    }

    // Such as one that its machine had no room for any more: another one has taken its place.
    private static boolean isOver(Pod pod) {
        return pod.getStatus() != null
                && OVER.contains(requireNonNullElse(pod.getStatus().getPhase(), ""));
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus() != null
                && pod.getStatus().getConditions().stream().anyMatch(StuckPods::saysReady);
    }

    private static boolean saysReady(PodCondition condition) {
        return "Ready".equals(condition.getType()) && "True".equals(condition.getStatus());
    }

    private static String revision(Pod pod) {
        Map<String, String> labels = requireNonNullElse(pod.getMetadata().getLabels(), Map.of());
        return labels.getOrDefault(DEPLOYMENT_REVISION, labels.getOrDefault(STATEFUL_SET_REVISION, ""));
    }

    // RFC 3339 in UTC, so that the order of the texts is the order of the moments.
    private static String created(Pod pod) {
        @Nullable String moment = pod.getMetadata().getCreationTimestamp();
        return requireNonNullElse(moment, "");
    }
}
