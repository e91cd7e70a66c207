package io.ftpcluster.operator.reconciler;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Status;
import io.fabric8.kubernetes.client.KubernetesClientException;

/** The API server's own words: the client's message repeats them three times, with the address of the server. */
final class Refusals {
    private Refusals() {}

    static String message(KubernetesClientException refusal) {
        Status status = refusal.getStatus();
        String message = status == null ? null : status.getMessage();
        return message == null ? requireNonNullElse(refusal.getMessage(), "no reason given") : message;
    }
}
