package io.ftpcluster.crds.user;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is allowed in one directory and below it. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PathSpec(
        @Required
        @Size(min = 1, max = PathSpec.LONGEST)
        @JsonPropertyDescription(
                "Directory as the user sees it, such as /incoming. The longest path that covers a place" + " counts.")
        String path,

        @Required
        @Size(max = PathSpec.MOST_PERMISSIONS)
        @JsonPropertyDescription("What the user may do there, in place of permissions. An empty list allows nothing.")
        List<UserPermission> permissions) {
    static final int LONGEST = 512;
    public static final int MOST_PERMISSIONS = 7;

    /** Most paths of one user or group. */
    public static final int MOST = 32;

    /** Rule for a list of these. */
    public static final String ARE_PATHS = "self.all(one, one.path == '/' || (one.path.matches('^(/[^/]+)+$') &&"
            + " !one.path.matches('(^|/)[.][.]?(/|$)')))";

    public static final String ARE_PATHS_MESSAGE =
            "every path must be absolute, such as /incoming, without . and .. and without a slash at its end";

    public PathSpec(@Nullable String path, @Nullable List<UserPermission> permissions) {
        this.path = requireNonNullElse(path, "/");
        this.permissions = List.copyOf(requireNonNullElse(permissions, List.of()));
    }
}
