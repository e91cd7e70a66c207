package io.ftpcluster.e2e.tour;

import io.ftpcluster.e2e.progress.Progress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Collects what the tour checks, and prints each row when it is known and the table at the end. For one thread. */
public final class TourLog {
    private final Progress progress;
    private final List<TourCheck> checks = new ArrayList<>();

    public TourLog(Progress progress) {
        this.progress = progress;
    }

    /** Where the tour tells its story. */
    public Progress progress() {
        return progress;
    }

    /**
     * Checks one claim. What the body throws makes the claim fail and is its detail; the tour goes on.
     *
     * @param what the claim
     * @param body returns what was seen when the claim holds
     * @return whether it held
     */
    public boolean check(String what, Callable<String> body) {
        long start = System.nanoTime();
        Seen seen = look(body);
        TourCheck check =
                new TourCheck(what, seen.passed(), seen.detail(), Duration.ofNanos(System.nanoTime() - start));
        checks.add(check);
        progress.say(check.row());
        return check.passed();
    }

    /** Prints the table. */
    public void printTable() {
        progress.chapter("What was checked");
        checks.forEach(check -> progress.say(check.row()));
        long failed = checks.stream().filter(check -> !check.passed()).count();
        progress.say(
                failed == 0
                        ? "All " + checks.size() + " checks passed."
                        : failed + " of " + checks.size() + " FAILED.");
    }

    /** Whether every claim so far held. */
    public boolean allPassed() {
        return checks.stream().allMatch(TourCheck::passed);
    }

    private static Seen look(Callable<String> body) {
        try {
            return new Seen(true, body.call());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Seen(false, "interrupted");
        } catch (Exception e) {
            return new Seen(false, String.valueOf(e.getMessage()));
        }
    }

    private record Seen(boolean passed, String detail) {}
}
