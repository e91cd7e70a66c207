package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.api.model.Pod;
import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.client.ToolRun;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * The processes of pods, seen from the machine that they are on, which is a container of its own here.
 *
 * @param machine name of the container
 */
record PodProcesses(String machine) {
    // The number of a pod stands in the names of its control groups, with whichever signs between its parts. A process
    // that ends while it is looked at is left out; one that is there and cannot be read is said.
    private static final String EACH = """
            for process in /proc/[0-9]*; do
              pod=$(grep -o -m 1 'pod[0-9a-f]\\{8\\}[-_0-9a-f]\\{28\\}' $process/cgroup 2>/dev/null | head -n 1)
              [ -n "$pod" ] || continue
              echo "process ${process#/proc/} $pod"
              { tr '\\000' '\\n' <$process/cmdline | sed 's/^/argument /'; echo; } 2>/dev/null
              { tr '\\000' '\\n' <$process/environ | sed 's/^/variable /'; echo; } 2>/dev/null
              cat $process/environ >/dev/null 2>&1 || [ ! -e $process ] || echo "unreadable"
            done""";

    /**
     * Those of some pods.
     *
     * @param pods the UIDs of the pods
     */
    List<PodProcess> of(Set<String> pods) {
        return all().stream().filter(process -> pods.contains(process.pod())).toList();
    }

    /** Ends the one program of a pod as a crash would, so that Kubernetes starts it again in the same pod. */
    void crash(Pod pod) {
        PodProcess program = of(Set.of(pod.getMetadata().getUid())).stream()
                .filter(process -> !process.isPause())
                .findFirst()
                .orElseThrow();
        run("kill -s KILL " + program.number());
    }

    private Deque<PodProcess> all() {
        Deque<PodProcess> processes = new ArrayDeque<>();
        run(EACH).output().lines().filter(line -> !line.isEmpty()).forEach(line -> {
            String[] kindAndRest = line.split(" ", 2);
            switch (kindAndRest[0]) {
                case "process" -> processes.add(begun(kindAndRest[1].split(" ")));
                case "argument" -> processes.add(processes.removeLast().withArgument(kindAndRest[1]));
                case "variable" -> processes.add(processes.removeLast().withVariable(kindAndRest[1]));
                default -> throw new IllegalStateException("Nobody may read what processes of pods were started with");
            }
        });
        return processes;
    }

    private static PodProcess begun(String... numberAndPod) {
        String pod = numberAndPod[1].substring("pod".length()).replace('_', '-');
        return new PodProcess(numberAndPod[0], pod, "", "");
    }

    private ToolResult run(String script) {
        return ToolRun.of("docker", "exec", machine, "sh", "-c", script).run().orThrow();
    }
}
