package io.ftpcluster.e2e.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final Progress progress = new Progress(new PrintStream(written, true, StandardCharsets.UTF_8));

    @Test
    void shouldSayEachThingThatIsMissingOnce_untilNothingIs() {
        // given
        Iterator<String> missing = List.of("two", "two", "one", "").iterator();

        // when
        progress.waitUntil("all is there", Duration.ofMinutes(1), missing::next);

        // then
        assertThat(lines()).containsOnlyOnce("     two", "     one").anyMatch(line -> line.contains("all is there"));
    }

    @Test
    void shouldGiveUpWithWhatWasMissing_afterTheLimit() {
        assertThatThrownBy(() -> progress.waitUntil("it is there", Duration.ofSeconds(2), () -> {
                    throw new IllegalStateException("connection refused");
                }))
                .isInstanceOf(WaitedInVain.class)
                .hasMessageContaining("it is there")
                .hasMessageContaining("connection refused");
    }

    @Test
    void shouldSayDurationsAsPeopleDo() {
        assertThat(Progress.seconds(Duration.ofMillis(340))).isEqualTo("0.3 s");
        assertThat(Progress.seconds(Duration.ofMillis(75_400))).isEqualTo("75 s");
    }

    private List<String> lines() {
        return written.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
