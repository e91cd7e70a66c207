package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureDelayTest {
    private final FailureDelay delay = new FailureDelay(Duration.ofMillis(500), Duration.ofMillis(100));

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 0", "2, 100", "3, 200", "6, 1600", "7, 2000", "1000000, 2000"})
    void doublesUpToItsBound(long denials, long millis) {
        assertThat(delay.after(denials)).isEqualTo(Duration.ofMillis(millis));
    }

    @ParameterizedTest(name = "after {0} ms of work")
    @CsvSource({"0, 500", "1, 500", "38, 500", "499, 500", "501, 1000", "1700, 2000"})
    void answersAfterWholeSteps_howeverLongTheCheckTook(long spent, long answered) {
        Duration rest = delay.rest(0, Duration.ofMillis(spent));

        assertThat(rest.plusMillis(spent)).isEqualTo(Duration.ofMillis(answered));
        assertThat(delay.rest(4, Duration.ofMillis(spent))).isEqualTo(rest.plusMillis(400));
    }
}
