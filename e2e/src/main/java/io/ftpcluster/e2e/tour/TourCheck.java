package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.progress.Progress;
import java.time.Duration;

/**
 * One row of the table at the end.
 *
 * @param what the claim that was checked
 * @param passed whether it held
 * @param detail what was seen
 * @param took how long the check took
 */
public record TourCheck(String what, boolean passed, String detail, Duration took) {
    /** The row as text. */
    public String row() {
        return "%s  %-58s %7s   %s".formatted(passed ? "✓" : "✗", what, Progress.seconds(took), detail);
    }
}
