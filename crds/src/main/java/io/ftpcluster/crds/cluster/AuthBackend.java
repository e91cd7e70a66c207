package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who knows users. */
public enum AuthBackend {
    @JsonProperty("Users")
    USERS,
    @JsonProperty("LDAP")
    LDAP,
    @JsonProperty("Webhook")
    WEBHOOK
}
