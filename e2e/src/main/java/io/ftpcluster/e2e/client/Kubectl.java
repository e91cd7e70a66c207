package io.ftpcluster.e2e.client;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * kubectl, as users run it, on one cluster.
 *
 * @param program name or path of kubectl
 * @param kubeconfig the file that says which cluster
 */
public record Kubectl(String program, Path kubeconfig) {
    /** The kubectl that the environment variable {@code FTPCLUSTER_KUBECTL} names, or the one on the path. */
    public static Kubectl forCluster(Path kubeconfig) {
        return new Kubectl(System.getenv().getOrDefault("FTPCLUSTER_KUBECTL", "kubectl"), kubeconfig);
    }

    /** Runs kubectl with these arguments. */
    public ToolResult run(String... arguments) {
        return prepare(arguments).run();
    }

    /** Applies YAML, or says what the API server has against it. */
    public ToolResult apply(String yaml) {
        return prepare("apply", "--server-side", "--force-conflicts", "--filename", "-")
                .reading(yaml)
                .run();
    }

    private ToolRun prepare(String... arguments) {
        List<String> command = new ArrayList<>(List.of(program, "--kubeconfig", kubeconfig.toString()));
        command.addAll(List.of(arguments));
        return ToolRun.of(command);
    }
}
