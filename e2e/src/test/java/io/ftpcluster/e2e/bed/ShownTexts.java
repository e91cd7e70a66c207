package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.e2e.client.ToolResult;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What namespaces show to people who may not read Secrets: specs, statuses, events, the logs of pods, also those of
 * before a restart, and what processes were started with. The latter is seen from the machine, so not on a cluster that
 * was given; there, the specs of the pods have to do.
 *
 * @param namespaces those that are looked at
 */
record ShownTexts(TestBed bed, List<String> namespaces) {
    private static final String SEEN = "ftpc,ftpu,pods,deployments,replicasets,statefulsets,configmaps,services,events";

    /** All of it, by where it stands. */
    Map<String, String> all() {
        Map<String, String> texts = new LinkedHashMap<>();
        for (String namespace : namespaces) {
            ToolResult objects = bed.kubectl()
                    .run("get", SEEN, "--namespace", namespace, "--output", "json")
                    .orThrow();
            texts.put("what kubectl get shows of " + namespace, objects.output());
            List<Pod> pods = bed.client().pods().inNamespace(namespace).list().getItems();
            pods.forEach(pod -> addLogs(texts, pod));
            bed.machine().ifPresent(machine -> addProcesses(texts, pods, new PodProcesses(machine)));
        }
        return texts;
    }

    private void addLogs(Map<String, String> texts, Pod pod) {
        String name = pod.getMetadata().getName();
        for (ContainerStatus container : pod.getStatus().getContainerStatuses()) {
            boolean again = container.getRestartCount() > 0;
            if (again || container.getState().getWaiting() == null) {
                texts.merge("the log of " + name, log(pod, container, "--previous=false"), String::concat);
            }
            if (again) {
                texts.merge("the former log of " + name, log(pod, container, "--previous"), String::concat);
            }
        }
    }

    private String log(Pod pod, ContainerStatus container, String which) {
        ToolResult result = bed.kubectl()
                .run(
                        "logs",
                        pod.getMetadata().getName(),
                        "--container",
                        container.getName(),
                        "--namespace",
                        pod.getMetadata().getNamespace(),
                        which);
        // A pod may go while it is looked at.
        return result.errors().contains("NotFound") ? "" : result.orThrow().output();
    }

    // What a test has put beside the product gets its passwords in whichever way is short.
    private static void addProcesses(Map<String, String> texts, List<Pod> pods, PodProcesses processes) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Pod pod : pods) {
            Map<String, String> labels = pod.getMetadata().getLabels();
            if (labels == null || !labels.containsKey(StandIn.LABEL)) {
                names.put(pod.getMetadata().getUid(), pod.getMetadata().getName());
            }
        }
        for (PodProcess process : processes.of(names.keySet())) {
            String pod = names.get(process.pod());
            texts.merge("the arguments in " + pod, process.arguments(), String::concat);
            texts.merge("the environment in " + pod, process.environment(), String::concat);
        }
    }
}
