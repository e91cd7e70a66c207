package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.operator.balancer.BalancerRouting.NodePod;
import java.util.Collection;
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
