package io.ftpcluster.crds.cluster;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import io.ftpcluster.crds.user.AccessSpec;
import io.ftpcluster.crds.user.HomeRule;
import io.ftpcluster.crds.user.PathSpec;
import io.ftpcluster.crds.user.UserLimitsSpec;
import io.ftpcluster.crds.user.UserPermission;
import io.ftpcluster.crds.user.UserSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds for users of whom neither they nor their group say anything else. */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserDefaultsSpec(
        @Size(min = 1, max = HomeRule.LONGEST)
        @ValidationRule(value = HomeRule.IS_ABSOLUTE, message = HomeRule.IS_ABSOLUTE_MESSAGE)
        @ValidationRule(value = HomeRule.IS_TEMPLATE, message = HomeRule.IS_TEMPLATE_MESSAGE)
        @JsonPropertyDescription(
                "Directory of the shared volume that is a user's root; {username} stands for the name to"
                        + " log in with. Absent: /{username}.")
        @Nullable
        String home,

        @Size(max = PathSpec.MOST_PERMISSIONS)
        @JsonPropertyDescription("What users may do below home. Absent: everything.")
        @Nullable
        List<UserPermission> permissions,

        @Size(max = PathSpec.MOST)
        @ValidationRule(value = PathSpec.ARE_PATHS, message = PathSpec.ARE_PATHS_MESSAGE)
        @JsonPropertyDescription("Directories in which something else is allowed.")
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
        @JsonPropertyDescription("How much each user may use, over all FTP servers together.")
        @Nullable
        UserLimitsSpec limits,

        @JsonPropertyDescription("From where, when and how users may log in.") @Nullable
        AccessSpec access)
        implements UserSettings {
    /** Nothing is said. */
    public static final UserDefaultsSpec UNSAID = new UserDefaultsSpec(null, null, null, null, null);
}
