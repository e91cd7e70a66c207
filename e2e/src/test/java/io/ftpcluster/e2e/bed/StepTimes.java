package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.progress.Progress;
import java.time.Duration;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Says how long each test and each class took, so that slow ones can be seen. */
final class StepTimes
        implements BeforeAllCallback, AfterAllCallback, BeforeTestExecutionCallback, AfterTestExecutionCallback {
    private static final ExtensionContext.Namespace OWN = ExtensionContext.Namespace.create(StepTimes.class);
    private static final Progress PROGRESS = Progress.onTerminal();

    @Override
    public void beforeAll(ExtensionContext context) {
        PROGRESS.chapter(context.getDisplayName());
        start(context);
    }

    @Override
    public void beforeTestExecution(ExtensionContext context) {
        PROGRESS.say("• " + context.getDisplayName());
        start(context);
    }

    @Override
    public void afterTestExecution(ExtensionContext context) {
        String outcome = context.getExecutionException().isPresent() ? "✗" : "✓";
        PROGRESS.say("%s %s: %s".formatted(outcome, context.getDisplayName(), taken(context)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        PROGRESS.say("%s took %s".formatted(context.getDisplayName(), taken(context)));
    }

    private static void start(ExtensionContext context) {
        context.getStore(OWN).put(context.getUniqueId(), System.nanoTime());
    }

    private static String taken(ExtensionContext context) {
        long start = context.getStore(OWN).getOrDefault(context.getUniqueId(), Long.class, System.nanoTime());
        return Progress.seconds(Duration.ofNanos(System.nanoTime() - start));
    }
}
