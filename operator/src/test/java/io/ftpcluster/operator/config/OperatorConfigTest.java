package io.ftpcluster.operator.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorConfigTest {
    @Test
    void hasADefaultForEverything() {
        OperatorConfig config = OperatorConfig.from(Map.of());

        assertThat(config.namespaces()).isEmpty();
        assertThat(config.clusterDomain()).isEqualTo("cluster.local");
        assertThat(config.images().pullPolicy()).isEqualTo("IfNotPresent");
        assertThat(config.leaderElection().enabled()).isTrue();
    }

    @Test
    void readsNamespaces() {
        assertThat(OperatorConfig.from(Map.of("WATCH_NAMESPACES", " b, a ,,")).namespaces())
                .containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void saysWhichSettingIsWrong() {
        assertThatThrownBy(() -> OperatorConfig.from(Map.of("HTTP_PORT", "http")))
                .hasMessage("HTTP_PORT=http is not valid: write a port from 0 to 65535");
        assertThatThrownBy(() -> OperatorConfig.from(Map.of("IMAGE_PULL_POLICY", "Sometimes")))
                .hasMessageContaining("one of [Always, IfNotPresent, Never]");
        assertThatThrownBy(() -> OperatorConfig.from(Map.of("LEADER_ELECTION", "yes")))
                .hasMessageContaining("true or false");
    }
}
