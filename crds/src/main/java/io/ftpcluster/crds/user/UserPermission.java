package io.ftpcluster.crds.user;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a user may do below the home directory. */
public enum UserPermission {
    @JsonProperty("List")
    LIST,
    @JsonProperty("Read")
    READ,
    @JsonProperty("Write")
    WRITE,
    @JsonProperty("Append")
    APPEND,
    @JsonProperty("Delete")
    DELETE,
    @JsonProperty("Rename")
    RENAME,
    @JsonProperty("MakeDirectory")
    MAKE_DIRECTORY
}
