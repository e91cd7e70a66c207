package io.ftpcluster.e2e.bed;

import io.ftpcluster.e2e.install.Installation;
import io.ftpcluster.e2e.install.OperatorView;
import java.time.Duration;

/**
 * Stops the operator and starts it again.
 *
 * @param bed the cluster
 */
public record OperatorSwitch(TestBed bed) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Ends the operator's pods and waits until they are gone. */
    public void off() {
        scale(0);
        bed.progress().waitUntil("the operator is gone", LIMIT, () -> view().pods() == 0 ? "" : "its pod");
    }

    /** Starts it, and waits until it is ready. */
    public void on() {
        scale(1);
        bed.progress().waitUntil("the operator is ready", LIMIT, view()::missingForReady);
    }

    private void scale(int replicas) {
        bed.kubectl()
                .run(
                        "scale",
                        "deployment/" + view().name(),
                        "--namespace",
                        Installation.NAMESPACE,
                        "--replicas=" + replicas)
                .orThrow();
    }

    private OperatorView view() {
        return new OperatorView(bed.client());
    }
}
