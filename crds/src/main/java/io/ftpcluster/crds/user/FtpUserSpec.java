package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who may log in where, and do what there. What is absent is as the group says, or else the cluster. */
@JsonIgnoreProperties(ignoreUnknown = true)
@ValidationRule(
        value = "has(self.passwordSecret) || self.anonymous ||"
                + " (has(self.secondFactor) && self.secondFactor.certificateOnly)",
        fieldPath = ".passwordSecret",
        message = "passwordSecret is missing: name the Secret with the password, or let a certificate be enough with"
                + " secondFactor.certificateOnly, or let anybody in with anonymous")
@ValidationRule(
        value = "!self.anonymous || (!has(self.passwordSecret) && !has(self.secondFactor))",
        fieldPath = ".anonymous",
        message = "an anonymous user is let in with any password: remove passwordSecret and secondFactor, or anonymous")
@ValidationRule(
        value = "!self.anonymous || (has(self.permissions) && self.permissions.all(one, one in ['List', 'Read']) &&"
                + " (!has(self.paths) || self.paths.all(path, path.permissions.all(one, one in ['List', 'Read']))))",
        fieldPath = ".permissions",
        message = "an anonymous user may list and read only: write permissions: [List, Read], and nothing else into the"
                + " permissions of paths")
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

        @Pattern(FtpUserSpec.GROUP_NAME)
        @JsonPropertyDescription("Group of the cluster's users.groups from which the user has what is not said here.")
        @Nullable
        String group,

        @JsonPropertyDescription(
                "Where the password is. Needed, unless a certificate is enough or the user is" + " anonymous.")
        @Nullable
        PasswordSecret passwordSecret,

        @Size(min = 1, max = HomeRule.LONGEST)
        @ValidationRule(value = HomeRule.IS_ABSOLUTE, message = HomeRule.IS_ABSOLUTE_MESSAGE)
        @ValidationRule(value = HomeRule.IS_TEMPLATE, message = HomeRule.IS_TEMPLATE_MESSAGE)
        @JsonPropertyDescription(
                "Directory of the shared volume that is the user's root; {username} stands for the name"
                        + " to log in with. Absent: as the group or the cluster says, or /{username}. It is made when"
                        + " the user first needs it.")
        @Nullable
        String home,

        @Size(max = PathSpec.MOST_PERMISSIONS)
        @JsonPropertyDescription("What the user may do below home. Absent: as the group or the cluster says, or"
                + " everything. An empty list allows logging in and nothing else.")
        @Nullable
        List<UserPermission> permissions,

        @Size(max = PathSpec.MOST)
        @ValidationRule(value = PathSpec.ARE_PATHS, message = PathSpec.ARE_PATHS_MESSAGE)
        @JsonPropertyDescription(
                "Directories in which something else is allowed. Absent: as the group or the cluster" + " says.")
        @Nullable
        List<PathSpec> paths,

        @ValidationRule(
                value = UserLimitsSpec.UPLOAD_RATE,
                fieldPath = ".uploadRate",
                message = UserLimitsSpec.UPLOAD_RATE_MESSAGE)
        @ValidationRule(
                value = UserLimitsSpec.DOWNLOAD_RATE,
                fieldPath = ".downloadRate",
                message = UserLimitsSpec.DOWNLOAD_RATE_MESSAGE)
        @ValidationRule(
                value = UserLimitsSpec.QUOTA_SIZE,
                fieldPath = ".quota",
                message = UserLimitsSpec.QUOTA_SIZE_MESSAGE)
        @JsonPropertyDescription(
                "How much the user may use, over all FTP servers together. A limit that is absent is as"
                        + " the group or the cluster says.")
        @Nullable
        UserLimitsSpec limits,

        @JsonPropertyDescription("From where, when and how the user may log in. A condition that is absent is as the"
                + " group or the cluster says.")
        @Nullable
        AccessSpec access,

        @JsonPropertyDescription(
                "What the user shows beside the password, or in place of it. Absent: the password" + " alone.")
        @Nullable
        SecondFactorSpec secondFactor,

        @Default("false")
        @JsonPropertyDescription(
                "true: whoever gives this name is let in with any password (RFC 1635), to list and read.")
        Boolean anonymous,

        @Default("false")
        @JsonPropertyDescription("true denies the login, ends the user's sessions and keeps everything else.")
        Boolean disabled)
        implements UserSettings {
    public static final String GROUP_NAME = "^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$";

    /** A spec that says nothing, and so belongs to no cluster. */
    public static final FtpUserSpec EMPTY =
            new FtpUserSpec(null, null, null, null, null, null, null, null, null, null, null, null);

    public FtpUserSpec(
            @Nullable String clusterName,
            @Nullable String username,
            @Nullable String group,
            @Nullable PasswordSecret passwordSecret,
            @Nullable String home,
            @Nullable List<UserPermission> permissions,
            @Nullable List<PathSpec> paths,
            @Nullable UserLimitsSpec limits,
            @Nullable AccessSpec access,
            @Nullable SecondFactorSpec secondFactor,
            @Nullable Boolean anonymous,
            @Nullable Boolean disabled) {
        this.clusterName = requireNonNullElse(clusterName, "");
        this.username = username;
        this.group = group;
        this.passwordSecret = passwordSecret;
        this.home = home;
        this.permissions = permissions;
        this.paths = paths;
        this.limits = limits;
        this.access = access;
        this.secondFactor = secondFactor;
        this.anonymous = requireNonNullElse(anonymous, false);
        this.disabled = requireNonNullElse(disabled, false);
    }
}
