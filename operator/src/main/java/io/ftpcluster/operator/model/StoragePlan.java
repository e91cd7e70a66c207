package io.ftpcluster.operator.model;

import java.util.Optional;

/** Where the files are. */
public sealed interface StoragePlan {
    /** Name of the claim that the nodes mount. */
    String claim();

    /**
     * A claim that the operator makes.
     *
     * @param size a Kubernetes quantity
     * @param storageClass empty: the default class of the Kubernetes cluster
     * @param stays whether it outlives the FtpCluster
     */
    record NewClaim(String claim, String size, Optional<String> storageClass, boolean stays) implements StoragePlan {}

    /** A claim of the user's, never written to by the operator. */
    record ExistingClaim(String claim) implements StoragePlan {}
}
