package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import org.jspecify.annotations.Nullable;

/** A Redis that somebody else runs. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ExternalRedisSpec(
        @Required
        @Pattern("^[a-z0-9]([a-z0-9.-]{0,251}[a-z0-9])?$")
        @JsonPropertyDescription(
                "Secret of this namespace with the keys url (redis://user@host:6379, rediss:// for TLS,"
                        + " redis-sentinel:// for Sentinel, redis-cluster:// or rediss-cluster:// for Redis Cluster),"
                        + " and where they are needed password and ca.crt. A new password is used without a restart.")
        String secretName) {
    public ExternalRedisSpec(@Nullable String secretName) {
        this.secretName = requireNonNullElse(secretName, "");
    }
}
