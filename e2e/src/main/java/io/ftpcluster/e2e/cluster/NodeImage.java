package io.ftpcluster.e2e.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * The image that the node runs.
 *
 * @param name with its tag
 */
record NodeImage(String name) {
    private static final String OWN = "ftpcluster/kubernetes:";

    /**
     * Pulls or builds the image where it is not there yet. This may take minutes; the script says on standard error what
     * it does.
     *
     * @throws ClusterFailure when there is no way to have one; the script has said why
     */
    static NodeImage provide(Path checkout) {
        try {
            Process script = new ProcessBuilder(
                            checkout.resolve("e2e/cluster/image.sh").toString())
                    .redirectError(Redirect.INHERIT)
                    .start();
            String name = new String(script.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            if (script.waitFor() != 0 || name.isEmpty()) {
                throw new ClusterFailure("There is no node image; the lines above say why");
            }
            return new NodeImage(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure("Interrupted while the node image was provided", e);
        }
    }

    /** Which way a container of this image is. */
    ClusterWay way() {
        return name.startsWith(OWN) ? ClusterWay.OWN_IMAGE : ClusterWay.PUBLIC_IMAGE;
    }
}
