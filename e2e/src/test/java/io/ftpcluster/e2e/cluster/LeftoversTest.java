package io.ftpcluster.e2e.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LeftoversTest {
    @Test
    void whatThisProgramOwnsIsNoLeftover() {
        String owner = Leftovers.labelOfThisProgram().values().iterator().next();

        assertThat(Leftovers.isAlive(owner)).isTrue();
    }

    @Test
    void aProcessNumberThatWasGivenAnewIsNotTheOwner() {
        long self = ProcessHandle.current().pid();

        assertThat(Leftovers.isAlive(self + "@2001-01-01T00:00:00Z")).isFalse();
    }

    @Test
    void aLabelWithoutProcessHasNoOwner() {
        assertThat(Leftovers.isAlive("")).isFalse();
    }
}
