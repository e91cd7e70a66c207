package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.ftpcluster.operator.balancer.BalancerRouting.NodePod;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PodFactsTest {
    @Test
    void aPodThatEndsIsNotReadyWhateverItSays() {
        Pod ending = new PodBuilder(pod("files-node-0", "True"))
                .editMetadata()
                .withDeletionTimestamp("2026-01-01T00:00:00Z")
                .endMetadata()
                .build();

        assertThat(PodFacts.isReady(pod("files-node-0", "True"))).isTrue();
        assertThat(PodFacts.isReady(pod("files-node-0", "False"))).isFalse();
        assertThat(PodFacts.isReady(ending)).isFalse();
        assertThat(PodFacts.isReady(
                        new PodBuilder().withNewMetadata().endMetadata().build()))
                .isFalse();
    }

    @Test
    void readsTheNumberBehindTheName() {
        Map<Integer, NodePod> nodes = PodFacts.nodes(
                List.of(at("10.0.0.2", pod("files-node-12", "False")), at("10.0.0.1", pod("files-node-0", "True"))));

        assertThat(nodes)
                .containsExactly(
                        Map.entry(0, new NodePod("10.0.0.1", true, false)),
                        Map.entry(12, new NodePod("10.0.0.2", false, false)));
    }

    @Test
    void aPodWithoutAnAddressIsNoNodeYet() {
        assertThat(PodFacts.nodes(List.of(pod("files-node-0", "False")))).isEmpty();
    }

    @Test
    void asksTheReadyPodThatWasStartedWithWhatIsWanted() {
        Pod former = startedWith("one", at("10.0.0.1", pod("former", "True")));
        Pod current = startedWith("two", at("10.0.0.2", pod("current", "True")));
        Pod starting = startedWith("two", at("10.0.0.3", pod("starting", "False")));
        Pod nowhere = startedWith("two", pod("nowhere", "True"));

        assertThat(PodFacts.toAsk(List.of(former, starting, nowhere, current), "two"))
                .hasValue(current);
        assertThat(PodFacts.toAsk(List.of(starting, former), "two")).hasValue(former);
        assertThat(PodFacts.toAsk(List.of(starting, nowhere), "two")).isEmpty();
        assertThat(PodFacts.startedWith(pod("plain", "True"))).isEmpty();
    }

    private static Pod startedWith(String text, Pod pod) {
        return new PodBuilder(pod)
                .editMetadata()
                .addToAnnotations("ftpcluster.io/started-with", text)
                .endMetadata()
                .build();
    }

    private static Pod at(String address, Pod pod) {
        return new PodBuilder(pod).editStatus().withPodIP(address).endStatus().build();
    }

    private static Pod pod(String name, String ready) {
        return new PodBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .withNewStatus()
                .addNewCondition()
                .withType("Ready")
                .withStatus(ready)
                .endCondition()
                .endStatus()
                .build();
    }
}
