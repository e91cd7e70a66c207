package io.ftpcluster.e2e.cluster;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/** Creates the container of a node. Both images keep the same contract, so both are a {@link K3sContainer}. */
final class NodeStarter {
    private static final String LOOPBACK = "127.0.0.1";
    private static final Duration READY = Duration.ofMinutes(15);

    // Below the ports of services, and below those that the system gives to programs that dial out: one of these could
    // take the port before the engine does, or while the container stands still.
    private static final int LOWEST_API_PORT = 16_000;
    private static final int HIGHEST_API_PORT = 20_000;

    private final NodeImage image;

    NodeStarter(NodeImage image) {
        this.image = image;
    }

    /**
     * Starts a new node and waits until it is ready.
     *
     * @throws ClusterFailure when a port is taken, or the node does not become ready
     */
    NodeContainer start(ClusterOptions options) {
        options.ports().forEach(port -> requireFree(port.hostPort()));
        K3sContainer container = configured(options);
        EngineRights.of(image).grant(container);
        try {
            container.start();
        } catch (ContainerLaunchException e) {
            throw new ClusterFailure(
                    "The node of image " + image.name() + " did not start. Its last lines: " + lastLines(container), e);
        }
        NodeAddOns.ensure(new NodeContainer(container.getContainerId()), image.way());
        return switch (options) {
            case ClusterOptions.Disposable disposable -> new NodeContainer(container.getContainerId());
            case ClusterOptions.Kept kept -> new NodeContainer(kept.name());
        };
    }

    private K3sContainer configured(ClusterOptions options) {
        // The public image's own answers to LoadBalancer and storage are replaced by the same ones that our image has.
        K3sContainer container = new K3sContainer(
                        DockerImageName.parse(image.name()).asCompatibleSubstituteFor("rancher/k3s"))
                .withCommand(
                        "server", "--disable=traefik,servicelb,local-storage,metrics-server", "--tls-san=" + LOOPBACK)
                .withImagePullPolicy(name -> false)
                .withStartupTimeout(READY)
                .withCreateContainerCmdModifier(command -> publish(command, options.ports()));
        // Testcontainers waits for every port that the container says it has.
        container.setExposedPorts(List.of(NodeContainer.API_PORT));
        return switch (options) {
            case ClusterOptions.Disposable disposable -> container.withLabels(Leftovers.labelOfThisProgram());
            case ClusterOptions.Kept kept -> keep(container, kept.name());
        };
    }

    /** Testcontainers removes at the end of the program what it does not mean to reuse. */
    private static K3sContainer keep(K3sContainer container, String name) {
        if (!TestcontainersConfiguration.getInstance().environmentSupportsReuse()) {
            throw new ClusterFailure(
                    "A cluster can be kept only with TESTCONTAINERS_REUSE_ENABLE=true;" + " e2e/setup/java.sh sets it");
        }
        return container.withReuse(true).withCreateContainerCmdModifier(command -> command.withName(name));
    }

    /** Replaces what Testcontainers would publish: the API server and the wanted ports, on loopback, nothing else. */
    private static void publish(CreateContainerCmd command, List<PortMapping> ports) {
        List<PortMapping> all = new ArrayList<>(ports);
        // A fixed number, so that the kubeconfig stays right when the container is started again.
        all.add(new PortMapping(freePort(), NodeContainer.API_PORT));
        HostConfig host = command.getHostConfig();
        if (host != null) {
            host.withPortBindings(all.stream()
                    .map(port -> new PortBinding(
                            Ports.Binding.bindIpAndPort(LOOPBACK, port.hostPort()), ExposedPort.tcp(port.nodePort())))
                    .toList());
        }
        command.withExposedPorts(
                all.stream().map(port -> ExposedPort.tcp(port.nodePort())).toList());
    }

    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(LOWEST_API_PORT, HIGHEST_API_PORT)
                .filter(NodeStarter::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try {
            requireFree(port);
            return true;
        } catch (ClusterFailure taken) {
            return false;
        }
    }

    private static void requireFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new ClusterFailure(
                    "Port " + port + " on " + LOOPBACK + " is taken: end the program that listens on it", e);
        }
    }

    private static String lastLines(K3sContainer container) {
        List<String> lines = container.getContainerId() == null
                ? List.of()
                : container.getLogs().strip().lines().toList();
        return String.join(" | ", lines.subList(Math.max(0, lines.size() - 8), lines.size()));
    }
}
