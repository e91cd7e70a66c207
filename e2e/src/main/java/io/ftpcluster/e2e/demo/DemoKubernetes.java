package io.ftpcluster.e2e.demo;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.ftpcluster.e2e.client.FtpAddress;
import io.ftpcluster.e2e.client.ToolFailure;
import io.ftpcluster.e2e.cluster.ClusterOptions;
import io.ftpcluster.e2e.cluster.ClusterWay;
import io.ftpcluster.e2e.cluster.DisposableCluster;
import io.ftpcluster.e2e.cluster.PortMapping;
import io.ftpcluster.e2e.install.LocalImages;
import io.ftpcluster.e2e.install.ServiceView;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The Kubernetes under the demo: a container on this machine that is found again, or the user's own.
 *
 * @param cluster where it comes from
 */
record DemoKubernetes(DisposableCluster cluster) {
    /** Starts it or goes on with it, and writes the kubeconfig of the demo. */
    static DemoKubernetes start() {
        List<PortMapping> ports = new ArrayList<>();
        ports.add(new PortMapping(DemoPlace.ADDRESS.port(), DemoPlace.CONTROL_PORT));
        var passive = DemoPlace.PASSIVE.all();
        ports.addAll(PortMapping.oneToOne(passive.first(), passive.last()));
        DisposableCluster cluster = DisposableCluster.start(new ClusterOptions.Kept(DemoPlace.CONTAINER, ports));
        cluster.writeKubeconfig(DemoPlace.KUBECONFIG);
        return new DemoKubernetes(cluster);
    }

    /**
     * Puts the images on the node; a given cluster pulls them from the registry that {@code FTPCLUSTER_REGISTRY} names.
     *
     * @return the registry; empty when the images are on the node
     */
    String bring(LocalImages images) {
        String registry = System.getenv().getOrDefault("FTPCLUSTER_REGISTRY", "");
        if (!isOwn() && !registry.isEmpty()) {
            images.pushTo(registry);
            return registry;
        }
        cluster.loadImage(images.names().toArray(String[]::new));
        return "";
    }

    /** What the FtpCluster must tell clients as its address; empty on a given cluster, which knows its own. */
    Optional<String> publicAddress() {
        return isOwn() ? Optional.of(DemoPlace.ADDRESS.host()) : Optional.empty();
    }

    /** Where clients on this machine find the service. */
    FtpAddress address(ServiceView service) {
        return isOwn() ? DemoPlace.ADDRESS : new FtpAddress(service.address(), DemoPlace.CONTROL_PORT);
    }

    /** A connection to the API server of a demo that is up. */
    static KubernetesClient connect() {
        try {
            Config config = Config.fromKubeconfig(Files.readString(DemoPlace.KUBECONFIG));
            return new KubernetesClientBuilder().withConfig(config).build();
        } catch (IOException e) {
            throw new ToolFailure("There is no demo here: start it with make demo", e);
        }
    }

    private boolean isOwn() {
        return cluster.way() != ClusterWay.GIVEN;
    }
}
