package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may log in where, and do what there. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record FtpUserSpec(
        @Required
        @Pattern("^[a-z]([a-z0-9-]{0,38}[a-z0-9])?$")
        @JsonPropertyDescription("Name of the FtpCluster in this namespace that the user may log in to.")
        String clusterName,

        @Pattern("^[A-Za-z0-9_][A-Za-z0-9._@-]{0,63}$")
        @JsonPropertyDescription(
                "Name to log in with; absent: metadata.name. The oldest FtpUser of a cluster with a" + " name has it.")
        @Nullable
        String username,

        @Required @JsonPropertyDescription("Where the password is.")
        PasswordSecret passwordSecret,

        @Size(min = 1, max = 1024)
        @ValidationRule(
                value = "self.startsWith('/') && !self.matches('(^|/)[.][.]?(/|$)')",
                message = "home must be an absolute path below the shared volume, such as /demo, without . and ..")
        @JsonPropertyDescription("Directory of the shared volume that is the user's root; absent: / and the username."
                + " It is made at the first login.")
        @Nullable
        String home,

        @Default(FtpUserSpec.ALL_PERMISSIONS)
        @JsonPropertyDescription("What the user may do below home. An empty list allows logging in and nothing else.")
        List<UserPermission> permissions,

        @Default("false") @JsonPropertyDescription("true denies the login and keeps everything else.")
        Boolean disabled) {
    static final String ALL_PERMISSIONS =
            "[\"List\",\"Read\",\"Write\",\"Append\",\"Delete\",\"Rename\",\"MakeDirectory\"]";

    /** A spec that says nothing, and so belongs to no cluster. */
    public static final FtpUserSpec EMPTY = new FtpUserSpec(null, null, null, null, null, null);

    public FtpUserSpec(
            @Nullable String clusterName,
            @Nullable String username,
            @Nullable PasswordSecret passwordSecret,
            @Nullable String home,
            @Nullable List<UserPermission> permissions,
            @Nullable Boolean disabled) {
        this.clusterName = requireNonNullElse(clusterName, "");
        this.username = username;
        this.passwordSecret = requireNonNullElse(passwordSecret, new PasswordSecret(null, null));
        this.home = home;
        this.permissions = List.copyOf(requireNonNullElse(permissions, EnumSet.allOf(UserPermission.class)));
        this.disabled = requireNonNullElse(disabled, false);
    }
}
