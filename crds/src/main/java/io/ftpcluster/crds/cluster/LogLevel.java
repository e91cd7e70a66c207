package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The least severe lines of a log. */
public enum LogLevel {
    @JsonProperty("Error")
    ERROR,
    @JsonProperty("Warn")
    WARN,
    @JsonProperty("Info")
    INFO,
    @JsonProperty("Debug")
    DEBUG,
    @JsonProperty("Trace")
    TRACE
}
