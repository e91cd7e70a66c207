package io.ftpcluster.node.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadEndTest {
    @ParameterizedTest
    @CsvSource({
        "3, 10240, false, 0",
        "3, 10240, true, 0",
        "3, 150000, false, 0",
        "3, 150000, true, 5",
        "1000, 150000, true, 20",
        "1000, 10240, false, 20",
        "60000, 150000, true, 50"
    })
    void shouldWaitLonger_theMoreCouldBeLost(long taken, long bytes, boolean apart, long patience) {
        assertThat(UploadEnd.patience(Duration.ofMillis(taken), bytes, apart)).hasMillis(patience);
    }
}
