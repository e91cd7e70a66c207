package io.ftpcluster.crds.status;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The three values that Kubernetes allows for a condition. */
public enum ConditionStatus {
    @JsonProperty("True")
    TRUE,
    @JsonProperty("False")
    FALSE,
    @JsonProperty("Unknown")
    UNKNOWN
}
