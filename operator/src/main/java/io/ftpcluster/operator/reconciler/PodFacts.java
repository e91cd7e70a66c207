package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Pod;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What matters of pods. */
final class PodFacts {
    private PodFacts() {}

    /** Whether the pod is ready and not ending. */
    static boolean isReady(Pod pod) {
        return !isEnding(pod)
                && pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition -> condition.getType().equals("Ready")
                                && condition.getStatus().equals("True"));
    }

    /** Whether the pod was told to end. */
    static boolean isEnding(Pod pod) {
        return pod.getMetadata().getDeletionTimestamp() != null;
    }

    /** The pod's address, once it has one. */
    static Optional<String> address(Pod pod) {
        return Optional.ofNullable(pod.getStatus()).map(status -> status.getPodIP());
    }

    /** Numbers of the pods of a StatefulSet. */
    static Set<Integer> ordinals(Collection<Pod> pods) {
        Set<Integer> ordinals = new TreeSet<>();
        for (Pod pod : pods) {
            String name = pod.getMetadata().getName();
            ordinals.add(Integer.parseInt(name.substring(name.lastIndexOf('-') + 1)));
        }
        return ordinals;
    }
}
