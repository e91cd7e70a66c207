package io.ftpcluster.e2e.install;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import io.ftpcluster.crds.FtpCluster;
import io.ftpcluster.crds.cluster.FtpClusterStatus;
import io.ftpcluster.crds.status.ConditionStatus;
import io.ftpcluster.crds.status.StatusCondition;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One FtpCluster as the API server tells of it: what users see with kubectl. Every call asks anew.
 *
 * @param client connection to the API server
 * @param namespace namespace of the FtpCluster
 * @param name its name
 */
public record ServiceView(KubernetesClient client, String namespace, String name) {
    private static final String INSTANCE = "app.kubernetes.io/instance";
    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final String READY = "Ready";

    /** How many nodes the spec asks for; 0 when there is no such FtpCluster. */
    public int replicas() {
        return resource().map(r -> r.getSpec().replicas()).orElse(0);
    }

    /** Where clients find the service; empty when it has no address yet. */
    public String address() {
        return Objects.requireNonNullElse(status().address(), "");
    }

    /** Hash of the nginx configuration that the operator has seen live on every nginx pod; empty before that. */
    public String balancerConfigHash() {
        return Objects.requireNonNullElse(status().balancerConfigHash(), "");
    }

    /** What keeps the FtpCluster from being Ready with so many nodes; empty when nothing does. */
    public String missingForReady(int nodes) {
        Optional<FtpCluster> resource = resource();
        if (resource.isEmpty()) {
            return "there is no FtpCluster " + namespace + "/" + name;
        }
        FtpClusterStatus status = statusOf(resource.get());
        boolean observed = Objects.equals(
                status.observedGeneration(), resource.get().getMetadata().getGeneration());
        if (!observed) {
            return "the operator has not seen the spec yet";
        }
        boolean complete = Objects.equals(status.replicas(), nodes) && Objects.equals(status.readyReplicas(), nodes);
        return complete && conditionIs(READY, ConditionStatus.TRUE) ? "" : explain(status);
    }

    /** Says so while the operator has not looked at the present spec; empty when it has. */
    public String unlessSpecIsObserved() {
        boolean observed = resource()
                .map(found -> Objects.equals(
                        statusOf(found).observedGeneration(),
                        found.getMetadata().getGeneration()))
                .orElse(false);
        return observed ? "" : "the operator has not seen the spec yet";
    }

    /** Whether a condition has this status. */
    public boolean conditionIs(String type, ConditionStatus wanted) {
        return condition(type).map(c -> c.status() == wanted).orElse(false);
    }

    /** A condition as {@code Type=Status (Reason): message}. */
    public String tell(String type) {
        return condition(type).map(ServiceView::tell).orElse(type + " is not known yet");
    }

    /** How many nodes are ready, and every condition that is not True. */
    public String explain() {
        return explain(status());
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

    /** How often the containers of a pod were started again. */
    public int restartsOf(String pod) {
        Pod found = pod(pod);
        return found == null
                ? 0
                : found.getStatus().getContainerStatuses().stream()
                        .mapToInt(container -> container.getRestartCount())
                        .sum();
    }

    /** Whether a pod of the namespace has been told to end, and has not ended yet. */
    public boolean isPodEnding(String pod) {
        Pod found = pod(pod);
        return found != null && found.getMetadata().getDeletionTimestamp() != null;
    }

    /** How many pods a component of the service has, those that are ending included. */
    public int podsOf(String component) {
        return client.pods()
                .inNamespace(namespace)
                .withLabel(INSTANCE, name)
                .withLabel(COMPONENT, component)
                .list()
                .getItems()
                .size();
    }

    private static String explain(FtpClusterStatus status) {
        String nodes = "%d of %d nodes ready"
                .formatted(
                        Objects.requireNonNullElse(status.readyReplicas(), 0),
                        Objects.requireNonNullElse(status.replicas(), 0));
        String conditions = status.conditions().stream()
                .filter(c -> c.status() != ConditionStatus.TRUE && !c.type().equals("Progressing"))
                .filter(c -> !c.type().equals(READY))
                .map(ServiceView::tell)
                .collect(Collectors.joining("; "));
        return conditions.isEmpty() ? nodes : nodes + "; " + conditions;
    }

    private static String tell(StatusCondition condition) {
        String status = condition.status().name().charAt(0)
                + condition.status().name().substring(1).toLowerCase(Locale.ROOT);
        return "%s=%s (%s): %s".formatted(condition.type(), status, condition.reason(), condition.message());
    }

    private Optional<StatusCondition> condition(String type) {
        return status().conditions().stream().filter(c -> c.type().equals(type)).findFirst();
    }

    private FtpClusterStatus status() {
        return resource().map(ServiceView::statusOf).orElse(FtpClusterStatus.UNKNOWN);
    }

    private static FtpClusterStatus statusOf(FtpCluster resource) {
        return Objects.requireNonNullElse(resource.getStatus(), FtpClusterStatus.UNKNOWN);
    }

    private @Nullable Pod pod(String pod) {
        return client.pods().inNamespace(namespace).withName(pod).get();
    }

    private Optional<FtpCluster> resource() {
        return Optional.ofNullable(client.resources(FtpCluster.class)
                .inNamespace(namespace)
                .withName(name)
                .get());
    }
}
