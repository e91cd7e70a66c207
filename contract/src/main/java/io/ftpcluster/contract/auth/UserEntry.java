package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One user in a {@link UsersFile}. What is absent from the text of a file is as in {@link #of}.
 *
 * @param username the name after {@code USER}, unique among the files of a cluster
 * @param passwordHash a hash that {@link io.ftpcluster.contract.password.Passwords} recognises; never a plain password;
 *     empty where a certificate is enough, or for somebody who may be anybody ({@code anonymous})
 * @param home absolute path below the shared root
 * @param permissions what the user may do there
 * @param paths where something else holds; the longest path that covers a place counts
 * @param limits how much the user may use
 * @param access from where, when and how the user may log in
 * @param factors what is asked for beside the password
 * @param anonymous true: any password will do (RFC 1635)
 * @param disabled true denies the login and keeps the entry
 */
public record UserEntry(
        String username,
        String passwordHash,
        String home,
        Set<Permission> permissions,
        List<PathPermissions> paths,
        UserLimits limits,
        AccessRules access,
        Factors factors,
        boolean anonymous,
        boolean disabled) {
    public UserEntry(
            String username,
            @Nullable String passwordHash,
            String home,
            @Nullable Set<Permission> permissions,
            @Nullable List<PathPermissions> paths,
            @Nullable UserLimits limits,
            @Nullable AccessRules access,
            @Nullable Factors factors,
            boolean anonymous,
            boolean disabled) {
        this.username = username;
        this.passwordHash = requireNonNullElse(passwordHash, "");
        this.home = home;
        this.permissions = Set.copyOf(requireNonNullElse(permissions, Set.of()));
        this.paths = List.copyOf(requireNonNullElse(paths, List.of()));
        this.limits = requireNonNullElse(limits, UserLimits.NONE);
        this.access = requireNonNullElse(access, AccessRules.ANY);
        this.factors = requireNonNullElse(factors, Factors.PASSWORD);
        this.anonymous = anonymous;
        this.disabled = disabled;
    }

    /** A user with a password and without limits or conditions. */
    public static UserEntry of(String username, String passwordHash, String home, Set<Permission> permissions) {
        return new UserEntry(username, passwordHash, home, permissions, null, null, null, null, false, false);
    }

    /** The same user, allowed or denied. */
    public UserEntry withDisabled(boolean denied) {
        return new UserEntry(
                username, passwordHash, home, permissions, paths, limits, access, factors, anonymous, denied);
    }

    @Override
    public String toString() {
        return "UserEntry[username=" + username + ", home=" + home + ", permissions=" + permissions + ", paths=" + paths
                + ", limits=" + limits + ", access=" + access + ", factors=" + factors + ", anonymous=" + anonymous
                + ", disabled=" + disabled + "]";
    }
}
