package io.ftpcluster.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LatenciesTest {
    @Test
    void shouldFindPercentiles_whateverTheOrder() {
        // given
        Latencies latencies = new Latencies();
        for (int i = 10_000; i > 0; i--) {
            latencies.add(i);
        }

        // then
        assertThat(latencies.count()).isEqualTo(10_000);
        assertThat(latencies.percentile(0.5)).isEqualTo(Duration.ofNanos(5000));
        assertThat(latencies.percentile(0.99)).isEqualTo(Duration.ofNanos(9900));
        assertThat(latencies.percentile(1)).isEqualTo(Duration.ofNanos(10_000));
    }

    @Test
    void shouldJoinThoseOfSeveralThreads() {
        // given
        Latencies one = new Latencies();
        Latencies other = new Latencies();
        one.add(1);
        other.add(3);

        // when
        one.join(other);

        // then
        assertThat(one.count()).isEqualTo(2);
        assertThat(one.percentile(1)).isEqualTo(Duration.ofNanos(3));
    }

    @Test
    void shouldBeZero_whenNothingWasDone() {
        assertThat(new Latencies().percentile(0.5)).isEqualTo(Duration.ZERO);
    }
}
