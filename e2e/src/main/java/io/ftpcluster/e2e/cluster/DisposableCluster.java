package io.ftpcluster.e2e.cluster;

import io.ftpcluster.e2e.install.Checkout;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Kubernetes: the user's own where the environment variable {@code FTPCLUSTER_KUBECONFIG} names one, otherwise one
 * node in a container of the public k3s image, otherwise of the image that is built here. Its default StorageClass
 * {@code local-shared} offers ReadWriteMany (not on a given cluster), Services of type LoadBalancer get the node's
 * address. Safe for use by several threads.
 */
public final class DisposableCluster implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(DisposableCluster.class);

    private final ClusterWay way;
    private final Kubeconfig kubeconfig;
    private final @Nullable NodeContainer node;
    private final boolean kept;

    private DisposableCluster(ClusterWay way, Kubeconfig kubeconfig, @Nullable NodeContainer node, boolean kept) {
        this.way = way;
        this.kubeconfig = kubeconfig;
        this.node = node;
        this.kept = kept;
    }

    /**
     * Starts a cluster, or goes on with a kept one, and returns when it is ready. The first time where nothing can be
     * pulled takes about ten minutes, later ten seconds.
     *
     * @throws ClusterFailure when no cluster can be had, with one line that says why
     */
    public static DisposableCluster start(ClusterOptions options) {
        Instant begin = Instant.now();
        DisposableCluster cluster =
                givenKubeconfig().map(DisposableCluster::given).orElseGet(() -> inContainer(options));
        log.info(
                "Kubernetes is ready after {} s ({})",
                Duration.between(begin, Instant.now()).toSeconds(),
                cluster.way);
        return cluster;
    }

    /** Where the cluster comes from. */
    public ClusterWay way() {
        return way;
    }

    /** The administrator's access as YAML, for a client on this machine. It holds a private key. */
    public String kubeconfig() {
        return kubeconfig.text();
    }

    /** Writes the kubeconfig to a file that only its owner reads; folders are made as needed. */
    public void writeKubeconfig(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, kubeconfig.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Puts images of the local engine onto the node; those that are there already in the same version are skipped. On a
     * given cluster this does nothing: its nodes pull from a registry.
     */
    public void loadImage(String... images) {
        if (node != null) {
            new ImageShelf(node).put(images);
        }
    }

    /** Name or id of the node's container; empty for a given cluster. */
    public Optional<String> containerName() {
        return Optional.ofNullable(node).map(NodeContainer::name);
    }

    /** Removes the cluster with all its data, unless it is a given or a kept one. */
    @Override
    public void close() {
        if (node != null && !kept) {
            node.remove();
        }
    }

    private static DisposableCluster inContainer(ClusterOptions options) {
        return switch (options) {
            case ClusterOptions.Disposable disposable -> {
                NodeImage image = NodeImage.provide(Checkout.current().root());
                Leftovers.remove();
                yield of(new NodeStarter(image).start(disposable), false);
            }
            case ClusterOptions.Kept wanted -> of(keptNode(wanted), true);
        };
    }

    private static NodeContainer keptNode(ClusterOptions.Kept options) {
        Optional<NodeContainer> found = KeptNode.find(options);
        found.ifPresent(node -> NodeAddOns.ensure(node, node.image().way()));
        return found.orElseGet(
                () -> new NodeStarter(NodeImage.provide(Checkout.current().root())).start(options));
    }

    private static DisposableCluster of(NodeContainer node, boolean kept) {
        return new DisposableCluster(node.image().way(), node.kubeconfig(), node, kept);
    }

    private static DisposableCluster given(Path kubeconfig) {
        try {
            return new DisposableCluster(ClusterWay.GIVEN, new Kubeconfig(Files.readString(kubeconfig)), null, true);
        } catch (IOException e) {
            throw new ClusterFailure("FTPCLUSTER_KUBECONFIG names " + kubeconfig + ", which cannot be read", e);
        }
    }

    private static Optional<Path> givenKubeconfig() {
        return Optional.ofNullable(System.getenv("FTPCLUSTER_KUBECONFIG"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }
}
