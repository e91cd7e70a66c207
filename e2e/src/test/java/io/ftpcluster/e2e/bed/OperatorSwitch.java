package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.ftpcluster.e2e.install.Installation;
import java.time.Duration;

/**
 * Stops the operator and starts it again.
 *
 * @param bed the cluster
 */
public record OperatorSwitch(TestBed bed) {
    private static final Duration LIMIT = Duration.ofMinutes(1);

    /** Ends the operator's pods and waits until they are gone. */
    public void off() {
        scale(0);
        bed.progress().waitUntil("the operator is gone", LIMIT, () -> pods() == 0 ? "" : pods() + " pods");
    }

    /** Starts it, and waits until it is ready. */
    public void on() {
        scale(1);
        bed.progress()
                .waitUntil(
                        "the operator is ready",
                        LIMIT,
                        () -> Integer.valueOf(1).equals(deployment().getStatus().getReadyReplicas()) ? "" : "its pod");
    }

    private void scale(int replicas) {
        bed.kubectl()
                .run(
                        "scale",
                        "deployment/" + deployment().getMetadata().getName(),
                        "--namespace",
                        Installation.NAMESPACE,
                        "--replicas=" + replicas)
                .orThrow();
    }

    private Deployment deployment() {
        return bed.client()
                .apps()
                .deployments()
                .inNamespace(Installation.NAMESPACE)
                .list()
                .getItems()
                .getFirst();
    }

    private int pods() {
        return bed.client()
                .pods()
                .inNamespace(Installation.NAMESPACE)
                .list()
                .getItems()
                .size();
    }
}
