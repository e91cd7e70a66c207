package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether a Service has addresses of one version of the Internet Protocol or of both. */
public enum IpFamilyPolicy {
    @JsonProperty("SingleStack")
    SINGLE_STACK("SingleStack"),
    @JsonProperty("PreferDualStack")
    PREFER_DUAL_STACK("PreferDualStack"),
    @JsonProperty("RequireDualStack")
    REQUIRE_DUAL_STACK("RequireDualStack");

    private final String word;

    IpFamilyPolicy(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    public String word() {
        return word;
    }
}
