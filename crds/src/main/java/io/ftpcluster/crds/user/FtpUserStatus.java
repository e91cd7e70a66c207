package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.ftpcluster.crds.status.StatusCondition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the operator says about a user. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FtpUserStatus(
        @JsonPropertyDescription("The name to log in with.") @Nullable
        String username,

        @JsonPropertyDescription("The directory that is the user's root.") @Nullable
        String home,

        @JsonPropertyDescription(
                "How many sessions the user had when it was last looked at, about a minute ago at most.")
        @Nullable
        Long sessions,

        @JsonPropertyDescription("When the user logged in last, RFC 3339; absent: never, as far as is known.") @Nullable
        String lastLogin,

        @JsonPropertyDescription("How much the user has stored; absent without a quota.") @Nullable
        UsageStatus usage,

        @JsonPropertyDescription("The metadata.generation that this status is about.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Ready says whether the user is known to the authentication service, and if not why.")
        List<StatusCondition> conditions) {
    /** Nothing was observed yet. */
    public static final FtpUserStatus UNKNOWN = new FtpUserStatus(null, null, null, null, null, null, null);

    public FtpUserStatus(
            @Nullable String username,
            @Nullable String home,
            @Nullable Long sessions,
            @Nullable String lastLogin,
            @Nullable UsageStatus usage,
            @Nullable Long observedGeneration,
            @Nullable List<StatusCondition> conditions) {
        this.username = username;
        this.home = home;
        this.sessions = sessions;
        this.lastLogin = lastLogin;
        this.usage = usage;
        this.observedGeneration = observedGeneration;
        this.conditions = List.copyOf(requireNonNullElse(conditions, List.of()));
    }
}
