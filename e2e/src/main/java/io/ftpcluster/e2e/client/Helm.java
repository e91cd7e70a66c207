package io.ftpcluster.e2e.client;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * helm, as users run it, on one cluster.
 *
 * @param program name or path of helm
 * @param kubeconfig the file that says which cluster
 */
public record Helm(String program, Path kubeconfig) {
    private static final Duration LIMIT = Duration.ofMinutes(10);

    /** The helm that the environment variable {@code FTPCLUSTER_HELM} names, or the one on the path. */
    public static Helm forCluster(Path kubeconfig) {
        return new Helm(System.getenv().getOrDefault("FTPCLUSTER_HELM", "helm"), kubeconfig);
    }

    /**
     * Installs or upgrades a chart. It does not wait until what it installs is ready: a run that is interrupted while
     * helm waits would leave a release that no later run can upgrade.
     *
     * @param release name of the release and of its namespace
     * @param chart directory of the chart
     * @param values what differs from the chart's defaults
     */
    public ToolResult install(String release, String namespace, Path chart, Map<String, String> values) {
        List<String> command = new ArrayList<>(List.of(program, "upgrade", "--install", release, chart.toString()));
        command.addAll(List.of("--kubeconfig", kubeconfig.toString(), "--namespace", namespace, "--create-namespace"));
        values.forEach((key, value) -> command.addAll(List.of("--set-string", key + "=" + value)));
        return ToolRun.of(command).within(LIMIT).run();
    }
}
