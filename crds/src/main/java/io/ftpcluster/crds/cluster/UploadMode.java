package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What others see of an upload while it runs, and after it has failed. */
public enum UploadMode {
    @JsonProperty("Standard")
    STANDARD,
    @JsonProperty("Atomic")
    ATOMIC,
    @JsonProperty("AtomicWithResume")
    ATOMIC_WITH_RESUME
}
