package io.ftpcluster.operator.reconciler;

import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.operator.balancer.Agreement;
import io.ftpcluster.operator.balancer.LiveConfigClient;
import io.ftpcluster.operator.model.ClusterPlan;
import io.ftpcluster.operator.resource.BalancerConfigMap;
import io.ftpcluster.operator.resource.Component;
import io.ftpcluster.operator.resource.ObservedFacts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Brings the configuration into the nginx pods and asks them what is live. */
final class BalancerStep {
    private final LiveConfigClient client;

    BalancerStep(LiveConfigClient client) {
        this.client = client;
    }

    /**
     * What came of it.
     *
     * @param again whether to call again in a few seconds
     */
    record Told(Agreement agreement, boolean again) {}

    /** Tells every nginx pod, and asks those that are ready. */
    Told run(ClusterPlan plan, ObservedFacts facts, ClusterView view, PodNudge nudge) {
        String wanted = BalancerConfigMap.config(plan, facts).hash();
        List<Pod> pods = view.pods(Component.BALANCER);
        boolean again = nudge.tell(pods, wanted);
        Agreement agreement = Agreement.of(wanted, client.ask(wanted, addresses(pods)));
        return new Told(agreement, again || agreement instanceof Agreement.Propagating);
    }

    private static Map<String, String> addresses(List<Pod> pods) {
        Map<String, String> addresses = new TreeMap<>();
        pods.stream()
                .filter(PodFacts::isReady)
                .forEach(pod -> PodFacts.address(pod)
                        .ifPresent(address -> addresses.put(pod.getMetadata().getName(), address)));
        return addresses;
    }
}
