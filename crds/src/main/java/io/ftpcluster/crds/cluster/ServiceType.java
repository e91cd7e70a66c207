package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The kinds of Kubernetes Service that clients can come through. */
public enum ServiceType {
    @JsonProperty("LoadBalancer")
    LOAD_BALANCER,
    @JsonProperty("NodePort")
    NODE_PORT,
    @JsonProperty("ClusterIP")
    CLUSTER_IP
}
