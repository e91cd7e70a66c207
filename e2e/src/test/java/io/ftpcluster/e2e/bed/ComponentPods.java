package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.List;

/**
 * The pods of one component of a service.
 *
 * @param component such as {@code auth}, as the pods' labels have it
 */
public record ComponentPods(TestService service, String component) {
    private static final String LABEL = "app.kubernetes.io/component";
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** Everything that they have logged since they started. */
    public String logs() {
        return service.bed()
                .kubectl()
                .run("logs", "--selector=" + LABEL + "=" + component, "--namespace", service.namespace(), "--tail=-1")
                .orThrow()
                .output();
    }

    /** Their names. */
    public List<String> names() {
        return all().stream().map(pod -> pod.getMetadata().getName()).toList();
    }

    /** Kills one without a word, and waits until another one is ready in its place. */
    public void kill(String pod) {
        int pods = all().size();
        String former = service.view().podUid(pod);
        service.bed()
                .kubectl()
                .run("delete", "pod", pod, "--namespace", service.namespace(), "--force", "--grace-period=0")
                .orThrow();
        service.bed().progress().waitUntil("there is another pod for " + pod, LIMIT, () -> {
            List<Pod> now = all();
            boolean replaced = now.size() == pods
                    && now.stream()
                            .noneMatch(each -> each.getMetadata().getUid().equals(former));
            return replaced && now.stream().allMatch(Readiness::isPodReady) ? "" : "it";
        });
    }

    /**
     * Ends the program in one of them as a crash would, and waits until it has been started again in the same pod.
     *
     * @param machine where the pods are, see {@link TestBed#machine}
     * @return name of the pod
     */
    public String crashOne(String machine) {
        Pod pod = all().getFirst();
        String name = pod.getMetadata().getName();
        int before = service.view().restartsOf(name);
        new PodProcesses(machine).crash(pod);
        service.bed().progress().waitUntil(name + " has been started again", LIMIT, () -> {
            boolean again = service.view().restartsOf(name) > before;
            return again && service.view().isPodReady(name) ? "" : "its restart";
        });
        return name;
    }

    private List<Pod> all() {
        return service.bed()
                .client()
                .pods()
                .inNamespace(service.namespace())
                .withLabel(LABEL, component)
                .list()
                .getItems();
    }
}
