package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether Kubernetes may forward a client's connection to another machine first, which hides the client's address. */
public enum ExternalTrafficPolicy {
    @JsonProperty("Local")
    LOCAL,
    @JsonProperty("Cluster")
    CLUSTER
}
