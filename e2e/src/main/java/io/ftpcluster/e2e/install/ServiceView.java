package io.ftpcluster.e2e.install;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One FtpCluster as the API server tells of it: what users see with kubectl. Every call asks anew.
 *
 * @param client connection to the API server
 * @param namespace namespace of the FtpCluster
 * @param name its name
 */
public record ServiceView(KubernetesClient client, String namespace, String name) {
    private static final String API = "ftpcluster.io/v1alpha1";

    /** How many nodes the spec asks for. */
    public int replicas() {
        return number("spec", "replicas");
    }

    /** Where clients find the service; empty when it has no address yet. */
    public String address() {
        return Objects.requireNonNullElse(field("status", "address"), "").toString();
    }

    /** What keeps the FtpCluster from being Ready with so many nodes; empty when nothing does. */
    public String missingForReady(int replicas) {
        if (resource().isEmpty()) {
            return "there is no FtpCluster " + namespace + "/" + name;
        }
        if (number("status", "replicas") != replicas || number("status", "readyReplicas") != replicas) {
            return "%d of %d nodes are ready".formatted(number("status", "readyReplicas"), replicas);
        }
        return conditionIs("Ready", "True") && isObserved() ? "" : explain();
    }

    /** Whether a condition has this status. */
    public boolean conditionIs(String type, String status) {
        return condition(type).map(c -> status.equals(c.get("status"))).orElse(false);
    }

    /** Reason and message of a condition, as {@code Type=Status (Reason): message}. */
    public String tell(String type) {
        return condition(type)
                .map(c -> "%s=%s (%s): %s".formatted(type, c.get("status"), c.get("reason"), c.get("message")))
                .orElse(type + " is not known yet");
    }

    /** The Ready condition, and the others that are not True. */
    public String explain() {
        return tell("Ready");
    }

    /** Whether a pod of the namespace is there and ready. */
    public boolean isPodReady(String pod) {
        return Readiness.isPodReady(pod(pod));
    }

    /** The identity of a pod, which its replacement does not have; empty when there is no such pod. */
    public String podUid(String pod) {
        Pod found = pod(pod);
        return found == null ? "" : found.getMetadata().getUid();
    }

    private @Nullable Pod pod(String pod) {
        return client.pods().inNamespace(namespace).withName(pod).get();
    }

    private boolean isObserved() {
        return resource()
                .map(r -> Objects.equals(
                        asLong(r.get("status", "observedGeneration")),
                        r.getMetadata().getGeneration()))
                .orElse(false);
    }

    private static @Nullable Long asLong(@Nullable Object value) {
        return value instanceof Number n ? n.longValue() : null;
    }

    @SuppressWarnings("unchecked")
    private Optional<Map<String, Object>> condition(String type) {
        List<Map<String, Object>> all =
                field("status", "conditions") instanceof List<?> list ? (List<Map<String, Object>>) list : List.of();
        return all.stream().filter(c -> type.equals(c.get("type"))).findFirst();
    }

    private int number(String... path) {
        return field(path) instanceof Number n ? n.intValue() : 0;
    }

    private @Nullable Object field(String... path) {
        return resource().map(r -> r.<Object>get((Object[]) path)).orElse(null);
    }

    private Optional<GenericKubernetesResource> resource() {
        return Optional.ofNullable(client.genericKubernetesResources(API, "FtpCluster")
                .inNamespace(namespace)
                .withName(name)
                .get());
    }
}
