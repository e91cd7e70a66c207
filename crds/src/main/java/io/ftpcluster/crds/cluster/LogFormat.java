package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How a line of a log is written. */
public enum LogFormat {
    @JsonProperty("Text")
    TEXT,
    @JsonProperty("Json")
    JSON
}
