package io.ftpcluster.e2e.tour;

import static org.assertj.core.api.Assertions.assertThat;

import io.ftpcluster.e2e.progress.Progress;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TourLogTest {
    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final TourLog log = new TourLog(new Progress(new PrintStream(written, true, StandardCharsets.UTF_8)));

    @Test
    void shouldPass_whenEveryClaimHolds() {
        // when
        boolean held = log.check("water is wet", () -> "seen");
        log.printTable();

        // then
        assertThat(held).isTrue();
        assertThat(log.allPassed()).isTrue();
        assertThat(text()).contains("✓  water is wet").contains("All 1 checks passed");
    }

    @Test
    void shouldFailAndGoOn_whenAClaimDoesNotHold() {
        // when
        boolean held = log.check("fire is cold", () -> {
            throw new ClaimFailed("it burns");
        });
        log.check("water is wet", () -> "seen");
        log.printTable();

        // then
        assertThat(held).isFalse();
        assertThat(log.allPassed()).isFalse();
        assertThat(text()).contains("✗  fire is cold").contains("it burns").contains("1 of 2 FAILED");
    }

    private String text() {
        return written.toString(StandardCharsets.UTF_8);
    }
}
