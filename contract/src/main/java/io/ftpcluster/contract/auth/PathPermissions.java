package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a user may do in one directory and below it, in place of what holds elsewhere.
 *
 * @param path absolute, as the user sees it, without {@code .}, {@code ..} and a slash at the end, such as {@code /in}
 * @param permissions what the user may do there; empty: nothing
 */
public record PathPermissions(String path, Set<Permission> permissions) {
    public PathPermissions(@Nullable String path, @Nullable Set<Permission> permissions) {
        this.path = requireNonNullElse(path, "/");
        this.permissions = Set.copyOf(requireNonNullElse(permissions, Set.of()));
    }

    /** Whether this is about the path: it is the directory, or lies below it. */
    public boolean covers(String place) {
        return path.equals("/") || place.equals(path) || place.startsWith(path + "/");
    }
}
