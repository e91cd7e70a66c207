package io.ftpcluster.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadTest {
    private final AtomicInteger closed = new AtomicInteger();
    private final Load load = new Load(new Plan(Duration.ofMillis(20), Duration.ofMillis(100), 1), () -> 1);

    private final class Counting implements Work {
        @Override
        public void once(Tally tally) {
            long startedAt = System.nanoTime();
            tally.moved(10);
            tally.done(startedAt);
        }

        @Override
        public void close() {
            closed.incrementAndGet();
        }
    }

    @Test
    void shouldCountWhatAllClientsDoWhileWatched_andEndThem() throws IOException, InterruptedException {
        Measured measured = load.together(3, number -> new Counting());
        assertThat(measured.operations()).isPositive();
        assertThat(measured.bytes()).isPositive();
        assertThat(measured.latencies().count()).isPositive();
        assertThat(measured.seconds()).isGreaterThanOrEqualTo(0.1);
        assertThat(closed).hasValue(3);
    }

    @Test
    void shouldCountWholeOperationsOfOneClient() throws IOException {
        Measured measured = load.alone(number -> new Counting());
        assertThat(measured.operations())
                .isGreaterThanOrEqualTo(3)
                .isEqualTo(measured.latencies().count());
        assertThat(measured.bytes()).isEqualTo(10 * measured.operations());
        assertThat(closed).hasValue(1);
    }

    @Test
    void shouldFail_whenOneClientFails() {
        Load.Client client = number -> tally -> {
            throw new IOException("no");
        };
        assertThatThrownBy(() -> load.together(2, client))
                .isInstanceOf(IOException.class)
                .hasMessage("no");
    }
}
