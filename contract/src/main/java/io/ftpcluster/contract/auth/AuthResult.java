package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The three answers to an {@link AuthenticateRequest}; {@link AuthApi} says how each travels. */
public sealed interface AuthResult {
    /**
     * The user may log in.
     *
     * @param username the user's canonical name
     * @param home the directory the session is confined to, an absolute path below the shared root, such as {@code /demo}
     * @param permissions what the user may do there; empty means nothing but logging in
     * @param paths where something else holds; the longest path that covers a place counts
     * @param limits how much the user may use
     * @param mark by which the service knows later what it has granted: the session's node gives it back in each
     *     {@link StandingRequest} and reads nothing in it; empty from a service that makes none
     */
    record Granted(
            String username,
            String home,
            Set<Permission> permissions,
            List<PathPermissions> paths,
            UserLimits limits,
            String mark)
            implements AuthResult {
        public Granted(
                String username,
                String home,
                @Nullable Set<Permission> permissions,
                @Nullable List<PathPermissions> paths,
                @Nullable UserLimits limits,
                @Nullable String mark) {
            this.username = username;
            this.home = home;
            this.permissions = Set.copyOf(requireNonNullElse(permissions, Set.of()));
            this.paths = List.copyOf(requireNonNullElse(paths, List.of()));
            this.limits = requireNonNullElse(limits, UserLimits.NONE);
            this.mark = requireNonNullElse(mark, "");
        }

        /** What a user's entry grants, with the mark of that. */
        public static Granted to(UserEntry user, String mark) {
            return new Granted(user.username(), user.home(), user.permissions(), user.paths(), user.limits(), mark);
        }
    }

    /**
     * The user may not log in. The reason is for the log; a client is always told the same words.
     *
     * @param reason why
     */
    record Denied(DenialReason reason) implements AuthResult {}

    /**
     * The service cannot tell. Nothing is known about the password.
     *
     * @param message what is missing, for the log
     */
    record Unavailable(String message) implements AuthResult {}
}
