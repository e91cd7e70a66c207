package io.ftpcluster.contract.password;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashMemoryTest {
    private static final long MIB = 1024 * 1024;

    @ParameterizedTest(name = "{0} MiB of heap and {1} cores")
    @CsvSource({"192, 1, 1", "192, 2, 2", "192, 8, 5", "192, 16, 5", "64, 16, 3", "4096, 16, 16", "8000000, 64, 64"})
    void startsAsManyChecksAsItHasMemoryFor(long heap, int cores, int checks) {
        assertThat(new HashMemory(heap * MIB).checksAtOnce(cores)).isEqualTo(checks);
    }
}
