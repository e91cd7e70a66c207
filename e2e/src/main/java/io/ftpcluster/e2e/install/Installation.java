package io.ftpcluster.e2e.install;

import io.ftpcluster.e2e.client.Helm;
import java.util.HashMap;
import java.util.Map;

/** Installs the chart with the images of this build, as a user would with images of a release. */
public final class Installation {
    /** Namespace of the operator. */
    public static final String NAMESPACE = "ftpcluster-system";

    private static final String RELEASE = "ftpcluster";

    private Installation() {}

    /**
     * Installs or upgrades, without waiting for the operator: {@link OperatorView} tells when it is ready.
     *
     * @param helm helm on the cluster
     * @param checkout where the chart is
     * @param images what to run
     * @param registry where the cluster pulls them from; empty when they are on its nodes
     * @throws io.ftpcluster.e2e.client.ToolFailure when helm failed
     */
    public static void install(Helm helm, Checkout checkout, LocalImages images, String registry) {
        helm.install(RELEASE, NAMESPACE, checkout.chart(), values(images, registry))
                .orThrow();
    }

    private static Map<String, String> values(LocalImages images, String registry) {
        Map<String, String> values = new HashMap<>();
        values.put("image.registry", registry);
        for (Part part : Part.values()) {
            values.put(part.chartValue() + ".repository", part.repository());
            values.put(part.chartValue() + ".tag", images.tags().getOrDefault(part, "dev"));
        }
        return values;
    }
}
