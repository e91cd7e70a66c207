package io.ftpcluster.crds;

/** What both resources have in common. */
public final class ApiGroup {
    /** The API group, also the prefix of labels and annotations. */
    public static final String NAME = "ftpcluster.io";

    /** The one version. */
    public static final String VERSION = "v1alpha1";

    /** {@code kubectl get ftp} lists both kinds. */
    public static final String CATEGORY = "ftp";

    private ApiGroup() {}
}
