package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClusterOptionsTest {
    @Test
    void aPortOfThisMachineCanBeUsedOnce() {
        List<PortMapping> twice = List.of(new PortMapping(2121, 21), new PortMapping(2121, 22));

        assertThatThrownBy(() -> new ClusterOptions.Disposable(twice)).hasMessageContaining("2121");
        assertThatThrownBy(() -> new ClusterOptions.Kept("demo", twice)).hasMessageContaining("2121");
    }

    @Test
    void aNameThatTheEngineWouldRefuseIsRefused() {
        assertThatThrownBy(() -> new ClusterOptions.Kept("two words", List.of()))
                .hasMessageContaining("'two words'");
        assertThat(new ClusterOptions.Kept("ftpcluster-demo", List.of()).name()).isEqualTo("ftpcluster-demo");
    }

    @Test
    void laterChangesOfTheListDoNotMatter() {
        List<PortMapping> ports = new ArrayList<>(PortMapping.oneToOne(1, 2));
        ClusterOptions options = new ClusterOptions.Disposable(ports);

        ports.clear();

        assertThat(options.ports()).hasSize(2);
    }
}
