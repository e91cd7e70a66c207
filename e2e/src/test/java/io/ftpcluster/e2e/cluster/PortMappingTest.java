package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class PortMappingTest {
    @Test
    void aRangeIsPublishedUnderItsOwnNumbers() {
        List<PortMapping> ports = PortMapping.oneToOne(50_000, 50_047);

        assertThat(ports).hasSize(48).first().isEqualTo(new PortMapping(50_000, 50_000));
        assertThat(ports).last().isEqualTo(new PortMapping(50_047, 50_047));
    }

    @Test
    void readsTwoNumbersOrOne() {
        assertThat(PortMapping.parse("2121:21")).isEqualTo(new PortMapping(2121, 21));
        assertThat(PortMapping.parse("50000")).isEqualTo(new PortMapping(50_000, 50_000));
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> PortMapping.parse("1:2:3")).hasMessageContaining("'1:2:3'");
        assertThatThrownBy(() -> PortMapping.parse("x:21")).isInstanceOf(NumberFormatException.class);
        assertThatThrownBy(() -> new PortMapping(0, 21)).hasMessageContaining("not 0");
        assertThatThrownBy(() -> new PortMapping(21, 65_536)).hasMessageContaining("not 65536");
    }

    @Test
    void comparesWithWhatTheEnginePrints() {
        assertThat(new PortMapping(2121, 21).asDockerPrintsIt()).isEqualTo("21/tcp -> 127.0.0.1:2121");
    }
}
