package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Versions of TLS. They are words, because YAML would read 1.3 as a number. */
public enum TlsVersion {
    @JsonProperty("TLSv1.2")
    TLS_1_2,
    @JsonProperty("TLSv1.3")
    TLS_1_3
}
