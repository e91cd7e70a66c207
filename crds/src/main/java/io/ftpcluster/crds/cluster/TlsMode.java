package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether clients may or must do something for their safety: encrypt, or show a certificate. */
public enum TlsMode {
    @JsonProperty("Off")
    OFF,
    @JsonProperty("Optional")
    OPTIONAL,
    @JsonProperty("Required")
    REQUIRED
}
