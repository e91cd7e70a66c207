package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.ftpcluster.crds.user.AccessSpec;
import io.ftpcluster.crds.user.FtpUserSpec;
import io.ftpcluster.crds.user.HomeRule;
import io.ftpcluster.crds.user.PathSpec;
import io.ftpcluster.crds.user.UserLimitsSpec;
import io.ftpcluster.crds.user.UserPermission;
import io.ftpcluster.crds.user.UserSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What several users have in common. Quantities in it are checked by the operator. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record GroupSpec(
        @Required
        @Pattern(FtpUserSpec.GROUP_NAME)
        @JsonPropertyDescription("The name that FtpUsers write into spec.group.")
        String name,

        @Size(min = 1, max = HomeRule.LONGEST)
        @JsonPropertyDescription(
                "Directory of the shared volume that is a member's root; {username} stands for the name"
                        + " to log in with. Absent: as users.defaults says.")
        @Nullable
        String home,

        @Size(max = PathSpec.MOST_PERMISSIONS)
        @JsonPropertyDescription("What members may do below home. Absent: as users.defaults says.")
        @Nullable
        List<UserPermission> permissions,

        @Size(max = PathSpec.MOST)
        @JsonPropertyDescription("Directories in which something else is allowed. Absent: as users.defaults says.")
        @Nullable
        List<PathSpec> paths,

        @JsonPropertyDescription(
                "How much each member may use, over all FTP servers together. A limit that is absent is"
                        + " as users.defaults says.")
        @Nullable
        UserLimitsSpec limits,

        @JsonPropertyDescription("From where, when and how members may log in. A condition that is absent is as"
                + " users.defaults says.")
        @Nullable
        AccessSpec access)
        implements UserSettings {
    public GroupSpec(
            @Nullable String name,
            @Nullable String home,
            @Nullable List<UserPermission> permissions,
            @Nullable List<PathSpec> paths,
            @Nullable UserLimitsSpec limits,
            @Nullable AccessSpec access) {
        this.name = requireNonNullElse(name, "");
        this.home = home;
        this.permissions = permissions;
        this.paths = paths;
        this.limits = limits;
        this.access = access;
    }
}
