package io.ftpcluster.e2e.bed;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import io.ftpcluster.e2e.client.Helm;
import io.ftpcluster.e2e.client.Kubectl;
import io.ftpcluster.e2e.cluster.ClusterOptions;
import io.ftpcluster.e2e.cluster.DisposableCluster;
import io.ftpcluster.e2e.cluster.PortMapping;
import io.ftpcluster.e2e.install.Checkout;
import io.ftpcluster.e2e.install.Installation;
import io.ftpcluster.e2e.install.LocalImages;
import io.ftpcluster.e2e.install.OperatorView;
import io.ftpcluster.e2e.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A bed and the cluster under it, which ends with the test run.
 *
 * @param bed what tests get
 * @param cluster what is closed at the end
 */
record RunningBed(TestBed bed, DisposableCluster cluster) implements AutoCloseable {
    private static final Duration OPERATOR_READY = Duration.ofMinutes(5);

    /** Starts a cluster, puts the images of the build on it and installs the chart. */
    static RunningBed start(Checkout checkout) {
        Progress progress = Progress.onTerminal();
        progress.chapter("The cluster under the tests");
        DisposableCluster cluster = DisposableCluster.start(new ClusterOptions.Disposable(ports()));
        try {
            return new RunningBed(furnish(cluster, checkout, progress), cluster);
        } catch (Exception e) {
            cluster.close();
            throw new IllegalStateException("The cluster could not be furnished", e);
        }
    }

    @Override
    public void close() {
        bed.client().close();
        cluster.close();
    }

    private static TestBed furnish(DisposableCluster cluster, Checkout checkout, Progress progress) throws Exception {
        Path kubeconfig = kubeconfigOf(cluster);
        LocalImages images = LocalImages.ofTheBuild();
        progress.step("Putting the images on the node", () -> {
            cluster.loadImage(images.names().toArray(String[]::new));
            return images;
        });
        progress.step("Installing the chart with helm", () -> {
            Installation.install(Helm.forCluster(kubeconfig), checkout, images, "");
            return images;
        });
        KubernetesClient client = connect(cluster);
        progress.waitUntil("the operator is ready", OPERATOR_READY, new OperatorView(client)::missingForReady);
        return new TestBed(client, Kubectl.forCluster(kubeconfig), cluster.containerName(), progress);
    }

    private static KubernetesClient connect(DisposableCluster cluster) {
        return new KubernetesClientBuilder()
                .withConfig(Config.fromKubeconfig(cluster.kubeconfig()))
                .build();
    }

    private static Path kubeconfigOf(DisposableCluster cluster) {
        try {
            Path file = Files.createTempDirectory("ftpcluster-e2e").resolve("kubeconfig");
            cluster.writeKubeconfig(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PortMapping> ports() {
        List<PortMapping> all = new ArrayList<>();
        for (ServicePorts ports : List.of(ServicePorts.SHARED, ServicePorts.SECOND)) {
            all.add(ports.login());
            all.add(ports.implicit());
            var passive = ports.passive().all();
            all.addAll(PortMapping.oneToOne(passive.first(), passive.last()));
        }
        return all;
    }
}
