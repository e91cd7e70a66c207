package io.ftpcluster.contract.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PassivePortsTest {
    private final PassivePorts ports = new PassivePorts(50_000, 8, 6);

    @Test
    void everyPortBelongsToExactlyOneNode() {
        Set<Integer> seen = new HashSet<>();
        for (int ordinal = 0; ordinal < 6; ordinal++) {
            PortRange block = ports.ownedBy(ordinal);
            for (int port = block.first(); port <= block.last(); port++) {
                assertThat(seen.add(port)).as("port %d owned once", port).isTrue();
                assertThat(ports.all().contains(port)).isTrue();
            }
        }
        assertThat(seen).hasSize(ports.all().size());
    }

    @Test
    void aBlockDoesNotMoveWhenMoreNodesAreAllowed() {
        assertThat(new PassivePorts(50_000, 8, 60).ownedBy(3)).isEqualTo(ports.ownedBy(3));
    }

    @Test
    void refusesAnOrdinalWithoutPorts() {
        assertThatThrownBy(() -> ports.ownedBy(6)).hasMessageContaining("only 6 nodes");
    }

    @Test
    void refusesARangeBeyondTheLastPort() {
        assertThatThrownBy(() -> new PassivePorts(65_530, 8, 1)).hasMessageContaining("65530-65537");
    }
}
