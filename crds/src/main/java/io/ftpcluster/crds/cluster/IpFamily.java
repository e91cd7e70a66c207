package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A version of the Internet Protocol, as a Service names it. */
public enum IpFamily {
    @JsonProperty("IPv4")
    IPV4("IPv4"),
    @JsonProperty("IPv6")
    IPV6("IPv6");

    private final String word;

    IpFamily(String word) {
        this.word = word;
    }

    /** As Kubernetes writes it. */
    public String word() {
        return word;
    }
}
