package io.ftpcluster.contract.auth;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/**
 * A file with what holds for users of directories and webhooks, where those say nothing. Users of a {@link UsersFile} are
 * written with everything that holds for them.
 *
 * @param limits how much each may use
 * @param access from where, when and how they may log in
 */
public record UserDefaults(UserLimits limits, AccessRules access) {
    /** The name of the file. */
    public static final String FILE_NAME = "defaults.json";

    /** Nothing is said. */
    public static final UserDefaults NONE = new UserDefaults(null, null);

    public UserDefaults(@Nullable UserLimits limits, @Nullable AccessRules access) {
        this.limits = requireNonNullElse(limits, UserLimits.NONE);
        this.access = requireNonNullElse(access, AccessRules.ANY);
    }

    /** The user with every limit and condition that is not its own. */
    public UserEntry applyTo(UserEntry user) {
        return new UserEntry(
                user.username(),
                user.passwordHash(),
                user.home(),
                user.permissions(),
                user.paths(),
                user.limits().orElse(limits),
                user.access().orElse(access),
                user.factors(),
                user.anonymous(),
                user.disabled());
    }
}
