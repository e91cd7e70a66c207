package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.install.Installation;
import io.ftpcluster.e2e.progress.Progress;
import java.util.List;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.LifecycleMethodExecutionExceptionHandler;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** Prints what a person would look at first when a test has failed: conditions, pods, events and the last log lines. */
final class ClusterReport implements TestExecutionExceptionHandler, LifecycleMethodExecutionExceptionHandler {
    private static final int LINES = 40;
    private static final String PART_OF = "app.kubernetes.io/managed-by=ftpcluster-operator";

    @Override
    public void handleTestExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        print(context);
        throw failure;
    }

    @Override
    public void handleBeforeAllMethodExecutionException(ExtensionContext context, Throwable failure) throws Throwable {
        print(context);
        throw failure;
    }

    private static void print(ExtensionContext context) {
        Progress progress = Progress.onTerminal();
        progress.chapter("Diagnosis after " + context.getDisplayName());
        TestBedExtension.bedOf(context).ifPresent(bed -> print(bed.kubectl(), progress));
    }

    private static void print(Kubectl kubectl, Progress progress) {
        show(kubectl, progress, "get", "ftpc,ftpu,pods,pvc", "--all-namespaces", "--output", "wide");
        show(
                kubectl,
                progress,
                "get",
                "ftpc",
                "--all-namespaces",
                "--output",
                "jsonpath={range .items[*].status.conditions[*]}{.type}={.status} {.reason}: {.message}{'\\n'}{end}");
        show(
                kubectl,
                progress,
                "logs",
                "--namespace",
                Installation.NAMESPACE,
                "--selector",
                "app.kubernetes.io/name=ftpcluster",
                "--tail=25");
        for (String namespace : List.of(TestService.SHARED_NAMESPACE, TestService.SECOND_NAMESPACE)) {
            show(kubectl, progress, "logs", "--namespace", namespace, "--selector", PART_OF, "--prefix", "--tail=12");
            show(kubectl, progress, "get", "events", "--namespace", namespace, "--sort-by=.lastTimestamp");
        }
    }

    private static void show(Kubectl kubectl, Progress progress, String... arguments) {
        var result = kubectl.run(arguments);
        progress.say("kubectl " + String.join(" ", arguments));
        List<String> lines = (result.output() + result.errors()).lines().toList();
        lines.subList(Math.max(0, lines.size() - LINES), lines.size()).forEach(progress::say);
    }
}
