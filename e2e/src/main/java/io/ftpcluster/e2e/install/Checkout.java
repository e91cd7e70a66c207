package io.ftpcluster.e2e.install;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The working copy of this project that the demo and the tests install from.
 *
 * @param root its top folder
 */
public record Checkout(Path root) {
    /** The one that the system property {@code ftpcluster.checkout} names, or else the current folder. */
    public static Checkout current() {
        Checkout checkout = new Checkout(
                Path.of(System.getProperty("ftpcluster.checkout", "")).toAbsolutePath());
        if (!Files.isDirectory(checkout.chart())) {
            throw new IllegalStateException("No chart at " + checkout.chart() + ": start from the top of the checkout");
        }
        return checkout;
    }

    /** Folder of the Helm chart. */
    public Path chart() {
        return root.resolve("helm/ftpcluster");
    }

    /** The example that users apply. */
    public Path example() {
        return root.resolve("manifests/example.yaml");
    }

    /** The plugin of kubectl. */
    public Path plugin() {
        return root.resolve("plugin/kubectl-ftp");
    }

    /** A real file, for transfers. */
    public Path readme() {
        return root.resolve("README.md");
    }
}
