package io.ftpcluster.e2e.cluster;

/** Where a cluster comes from. */
public enum ClusterWay {
    /** The user's own, given by a kubeconfig. Nothing was started, nothing will be removed. */
    GIVEN,
    /** A container of the public k3s image. */
    PUBLIC_IMAGE,
    /** A container of the image that is built here. */
    OWN_IMAGE
}
