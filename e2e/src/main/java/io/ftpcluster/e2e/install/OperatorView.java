package io.ftpcluster.e2e.install;

import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The operator as the API server tells of it. Every call asks anew.
 *
 * @param client connection to the API server
 */
public record OperatorView(KubernetesClient client) {
    /** What keeps the operator from being ready in the version that was installed last; empty when nothing does. */
    public String missingForReady() {
        Optional<Deployment> deployment = deployments().stream().findFirst();
        if (deployment.isEmpty()) {
            return "there is no operator in " + Installation.NAMESPACE;
        }
        var status = deployment.get().getStatus();
        Integer wanted = deployment.get().getSpec().getReplicas();
        boolean seen = Objects.equals(
                status.getObservedGeneration(), deployment.get().getMetadata().getGeneration());
        boolean ready = Objects.equals(wanted, status.getReadyReplicas())
                && Objects.equals(wanted, status.getUpdatedReplicas())
                && Objects.equals(wanted, status.getReplicas());
        return seen && ready ? "" : "its pod is not ready";
    }

    /** Name of the operator's Deployment. */
    public String name() {
        return deployments().getFirst().getMetadata().getName();
    }

    /** How many pods the operator has, those that are ending included. */
    public int pods() {
        return client.pods()
                .inNamespace(Installation.NAMESPACE)
                .list()
                .getItems()
                .size();
    }

    private List<Deployment> deployments() {
        return client.apps()
                .deployments()
                .inNamespace(Installation.NAMESPACE)
                .list()
                .getItems();
    }
}
