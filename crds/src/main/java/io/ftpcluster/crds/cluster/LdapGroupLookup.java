package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How the groups of a user are found in a directory. */
public enum LdapGroupLookup {
    @JsonProperty("MemberOf")
    MEMBER_OF,
    @JsonProperty("Member")
    MEMBER,
    @JsonProperty("Posix")
    POSIX,
    @JsonProperty("ActiveDirectory")
    ACTIVE_DIRECTORY
}
