package io.ftpcluster.bench.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {
    @Test
    void shouldReadALineOfTheKernel_whateverTheNameHolds() {
        String line = "42 (a ) (b) S 7 42 42 0 -1 4194560 1 2 3 4 100 20 3 1 20 0 1 0 5 6 7 8 9";
        assertThat(ProcessTree.Stat.parse(line)).isEqualTo(new ProcessTree.Stat(42, 7, 124));
    }

    @Test
    void shouldSeeAProcessWithItsChildren() throws IOException {
        // given
        Process child = new ProcessBuilder("sleep", "60").start();
        try {
            // when
            ProcessTree tree = ProcessTree.of(ProcessHandle.current().pid());

            // then
            assertThat(tree.size()).isGreaterThanOrEqualTo(2);
            assertThat(tree.cpuSeconds()).isPositive();
            assertThat(tree.memoryKib()).isGreaterThan(1024);
            assertThat(ProcessTree.of(child.pid()).size()).isEqualTo(1);
        } finally {
            child.destroyForcibly();
        }
    }
}
