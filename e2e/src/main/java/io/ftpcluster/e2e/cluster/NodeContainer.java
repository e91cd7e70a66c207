package io.ftpcluster.e2e.cluster;

import io.ftpcluster.e2e.client.ToolResult;
import io.ftpcluster.e2e.client.ToolRun;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * The container that is the node, seen through the engine's command line.
 *
 * @param name name or id of the container
 */
record NodeContainer(String name) {
    static final int API_PORT = 6443;
    private static final String READY_LINE = "Node controller sync successful";
    private static final Duration STOPPING = Duration.ofMinutes(5);

    boolean exists() {
        return inspect("{{.Id}}").succeeded();
    }

    boolean runs() {
        return "true".equals(inspect("{{.State.Running}}").output().strip());
    }

    NodeImage image() {
        return new NodeImage(inspect("{{.Config.Image}}").orThrow().output().strip());
    }

    /** Whether every one of these ports is published as it is wanted. Only a running container says so. */
    boolean publishes(List<PortMapping> ports) {
        List<String> published =
                ToolRun.of("docker", "port", name).run().output().lines().toList();
        return ports.stream().map(PortMapping::asDockerPrintsIt).allMatch(published::contains);
    }

    /** Starts the container that stands still; false when the engine cannot, for example because a port is taken. */
    boolean startsAgain() {
        return ToolRun.of("docker", "start", name).run().succeeded();
    }

    /** Ends the container with its volumes. It gets a moment to end its pods, so that they leave nothing behind. */
    void remove() {
        ToolRun.of("docker", "stop", "--time", "5", name).within(STOPPING).run();
        ToolRun.of("docker", "rm", "--force", "--volumes", name)
                .within(STOPPING)
                .run();
    }

    /** Whether API server and node are ready within the time; no longer waits for a node that has ended. */
    boolean becomesReady(Duration limit) {
        try {
            Awaitility.await("the node is ready or has ended")
                    .atMost(limit)
                    .pollInterval(Duration.ofMillis(500))
                    .until(() -> isReady() || !runs());
            return runs();
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }

    /** The administrator's access, by the published port. */
    Kubeconfig kubeconfig() {
        String text = run("cat", "/etc/rancher/k3s/k3s.yaml").orThrow().output();
        return new Kubeconfig(text).throughLocalPort(apiPort());
    }

    /** Puts images of the engine onto the node. */
    void importImages(List<String> images) {
        List<String> save = new ArrayList<>(List.of("docker", "save"));
        save.addAll(images);
        List<String> load = List.of("docker", "exec", "-i", name, "ctr", "-n", "k8s.io", "images", "import", "-");
        try {
            List<Process> both =
                    ProcessBuilder.startPipeline(List.of(new ProcessBuilder(save), new ProcessBuilder(load)));
            both.getLast().getInputStream().readAllBytes();
            for (Process process : both) {
                String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
                if (process.waitFor() != 0) {
                    throw new ClusterFailure("The node did not take %s: %s".formatted(images, said.strip()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("Interrupted while images were put on the node", e);
        }
    }

    /** Runs a program in the container. */
    ToolResult run(String... command) {
        List<String> all = new ArrayList<>(List.of("docker", "exec", name));
        all.addAll(List.of(command));
        return ToolRun.of(all).run();
    }

    private boolean isReady() {
        return runs()
                && hasSaidReady()
                && run("kubectl", "get", "--raw", "/readyz").succeeded()
                && run("kubectl", "wait", "--for=condition=Ready", "nodes", "--all", "--timeout=1s")
                        .succeeded();
    }

    /** Until the line of this start, a node that was started again only looks ready. */
    private boolean hasSaidReady() {
        String started = inspect("{{.State.StartedAt}}").output().strip();
        ToolResult logs = ToolRun.of("docker", "logs", "--since", started, name).run();
        return (logs.output() + logs.errors()).contains(READY_LINE);
    }

    private int apiPort() {
        String address = ToolRun.of("docker", "port", name, API_PORT + "/tcp")
                .run()
                .orThrow()
                .output()
                .lines()
                .findFirst()
                .orElseThrow(() -> new ClusterFailure("The container " + name + " does not publish the API server"));
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }

    private ToolResult inspect(String format) {
        return ToolRun.of("docker", "inspect", "--type", "container", "--format", format, name)
                .run();
    }
}
