package io.ftpcluster.crds.user;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How much a user has stored, where a quota makes it count. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UsageStatus(
        @JsonPropertyDescription("Bytes of all files below home.") @Nullable
        Long bytes,

        @JsonPropertyDescription("Number of files below home.") @Nullable
        Long files,

        @JsonPropertyDescription("When they were last counted on the disk, RFC 3339; since then what comes and goes is"
                + " added and subtracted. Absent: not known.")
        @Nullable
        String counted) {}
