package io.ftpcluster.e2e.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Says on a stream what is being done and how long it took, and waits for conditions that say themselves what they
 * still miss. Thread-safe as far as the stream is.
 *
 * @param out where to write
 */
public record Progress(PrintStream out) {
    private static final int LONGEST_REASON = 160;
    private static final Duration POLL = Duration.ofMillis(200);

    /** Writes on the terminal. */
    public static Progress onTerminal() {
        return new Progress(System.out);
    }

    /** A heading. */
    public void chapter(String title) {
        out.println();
        out.println("── " + title);
    }

    /** A line of its own. */
    public void say(String line) {
        out.println("   " + line);
    }

    /**
     * Does a step, and says its name and how long it took.
     *
     * @return what the step returned
     * @throws Exception what the step threw
     */
    public <T> T step(String what, Callable<T> step) throws Exception {
        long start = System.nanoTime();
        say(what + " …");
        T result = step.call();
        say(what + ": done in " + seconds(since(start)));
        return result;
    }

    /**
     * Waits until nothing is missing any more, and says what is missing each time that changes.
     *
     * @param what the condition, as the end of "waiting until …"
     * @param limit how long to wait at most
     * @param missing what still keeps the condition from being true; empty when it is true; what it throws is missing
     * @return how long it took
     * @throws WaitedInVain after the limit, with what was missing at the end
     */
    public Duration waitUntil(String what, Duration limit, Supplier<String> missing) {
        long start = System.nanoTime();
        AtomicReference<String> last = new AtomicReference<>("");
        say("Waiting until " + what + ", at most " + seconds(limit) + " …");
        try {
            Awaitility.await(what)
                    .atMost(limit)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .until(() -> isMet(missing, last));
        } catch (ConditionTimeoutException e) {
            throw new WaitedInVain("Waited " + seconds(limit) + " until " + what + "; still missing: " + last.get());
        }
        say("  … after " + seconds(since(start)));
        return since(start);
    }

    /** A duration as people say it: {@code 0.3 s}, {@code 75 s}. */
    public static String seconds(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        return seconds < 10 ? "%.1f s".formatted(seconds) : "%.0f s".formatted(seconds);
    }

    private boolean isMet(Supplier<String> missing, AtomicReference<String> last) {
        String now = answerOf(missing);
        if (!now.equals(last.getAndSet(now)) && !now.isEmpty()) {
            say("  " + now);
        }
        return now.isEmpty();
    }

    private static String answerOf(Supplier<String> missing) {
        try {
            return missing.get();
        } catch (RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            return message.substring(0, Math.min(message.length(), LONGEST_REASON));
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
