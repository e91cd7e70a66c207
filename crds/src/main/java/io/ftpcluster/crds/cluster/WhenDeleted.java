package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What becomes of a volume when its FtpCluster is deleted. */
public enum WhenDeleted {
    @JsonProperty("Retain")
    RETAIN,
    @JsonProperty("Delete")
    DELETE
}
