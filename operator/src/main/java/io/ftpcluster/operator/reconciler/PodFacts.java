package io.ftpcluster.operator.reconciler;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.operator.balancer.BalancerRouting.NodePod;
import io.ftpcluster.operator.resource.Labels;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

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

    /** What the pod was started with ({@link Labels#STARTED_WITH}); empty: nothing that could change. */
    static String startedWith(Pod pod) {
        Map<String, String> annotations = requireNonNullElse(pod.getMetadata().getAnnotations(), Map.of());
        return annotations.getOrDefault(Labels.STARTED_WITH, "");
    }

    /** A pod that is ready and can be asked; one that was started with what is wanted now, if there is any. */
    static Optional<Pod> toAsk(Collection<Pod> pods, String startedWith) {
        return pods.stream()
                .filter(pod -> isReady(pod) && address(pod).isPresent())
                .min(Comparator.comparing(pod -> !startedWith(pod).equals(startedWith)));
    }

    /** The pods of nodes that have an address, by their numbers in the StatefulSet. */
    static Map<Integer, NodePod> nodes(Collection<Pod> pods) {
        Map<Integer, NodePod> nodes = new TreeMap<>();
        for (Pod pod : pods) {
            address(pod)
                    .ifPresent(address -> nodes.put(ordinal(pod), new NodePod(address, isReady(pod), isEnding(pod))));
        }
        return nodes;
    }

    private static int ordinal(Pod pod) {
        String name = pod.getMetadata().getName();
        return Integer.parseInt(name.substring(name.lastIndexOf('-') + 1));
    }
}
