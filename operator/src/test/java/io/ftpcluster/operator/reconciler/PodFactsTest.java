package io.ftpcluster.operator.reconciler;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import java.util.List;
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
        assertThat(PodFacts.ordinals(List.of(pod("files-node-12", "True"), pod("files-node-0", "True"))))
                .containsExactly(0, 12);
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
