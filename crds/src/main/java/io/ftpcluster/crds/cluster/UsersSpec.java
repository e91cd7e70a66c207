package io.ftpcluster.crds.cluster;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What users have in common. A user's own FtpUser comes first, then the group, then the defaults. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record UsersSpec(
        @Default("{}")
        @JsonPropertyDescription("What holds for all users, where neither they nor their group say else; limits and"
                + " access also for users of LDAP and a webhook.")
        UserDefaultsSpec defaults,

        @Size(max = UsersSpec.MOST_GROUPS)
        @ValidationRule(
                value = "self.all(one, !has(one.home) || (one.home.startsWith('/') &&"
                        + " !one.home.matches('(^|/)[.][.]?(/|$)') && one.home.matches('^([^{}]|[{]username[}])*$')))",
                message = "the home of a group must be an absolute path below the shared volume, such as /{username},"
                        + " without . and .. and without braces but those of {username}")
        @ValidationRule(
                value = "self.all(group, !has(group.paths) || group.paths.all(one, one.path == '/' ||"
                        + " (one.path.matches('^(/[^/]+)+$') && !one.path.matches('(^|/)[.][.]?(/|$)'))))",
                message = "every path of a group must be absolute, such as /incoming, without . and .. and without a"
                        + " slash at its end")
        @JsonPropertyDescription("Groups that FtpUsers can name, so that what many users have in common is said once.")
        List<GroupSpec> groups) {
    static final int MOST_GROUPS = 64;

    /** What {@code users: {}} means. */
    public static final UsersSpec DEFAULTS = new UsersSpec(null, null);

    public UsersSpec(@Nullable UserDefaultsSpec defaults, @Nullable List<GroupSpec> groups) {
        this.defaults = requireNonNullElse(defaults, UserDefaultsSpec.UNSAID);
        this.groups = List.copyOf(requireNonNullElse(groups, List.of()));
    }
}
