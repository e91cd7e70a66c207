package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Capability;
import org.junit.jupiter.api.Test;

class CapabilityMaskTest {
    @Test
    void bitsAreTheKernelsNumbers() {
        assertThat(new CapabilityMask(1L).capabilities()).containsExactly(Capability.CHOWN);
        assertThat(new CapabilityMask(1L << 21).capabilities()).containsExactly(Capability.SYS_ADMIN);
        assertThat(new CapabilityMask(1L << 37).capabilities()).containsExactly(Capability.AUDIT_READ);
    }

    @Test
    void capabilitiesThatOldEnginesDoNotKnowAreLeftOut() {
        assertThat(new CapabilityMask(-1L).capabilities())
                .hasSize(38)
                .doesNotContain(Capability.BPF, Capability.PERFMON, Capability.CHECKPOINT_RESTORE);
    }

    @Test
    void aMissingRightStaysMissing() {
        assertThat(CapabilityMask.parse("\t000001fffeffffff").capabilities())
                .hasSize(37)
                .doesNotContain(Capability.SYS_RESOURCE);
    }
}
