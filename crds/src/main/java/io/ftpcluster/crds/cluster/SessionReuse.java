package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a data connection has to resume the TLS session of its control connection, which proves that both are one. */
public enum SessionReuse {
    @JsonProperty("Off")
    OFF,
    @JsonProperty("Prefer")
    PREFER,
    @JsonProperty("Require")
    REQUIRE
}
