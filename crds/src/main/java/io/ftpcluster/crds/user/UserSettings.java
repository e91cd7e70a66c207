package io.ftpcluster.crds.user;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an FtpUser, a group and an FtpCluster can each say about users. Null is always: nothing is said here, and the
 * next of the three decides.
 */
public interface UserSettings {
    /** Directory of the shared volume; <code>{username}</code> stands for the name to log in with. */
    @Nullable
    String home();

    /** What is allowed below home. */
    @Nullable
    List<UserPermission> permissions();

    /** Where something else is allowed. */
    @Nullable
    List<PathSpec> paths();

    /** How much may be used; each limit is inherited by itself. */
    @Nullable
    UserLimitsSpec limits();

    /** From where, when and how one may log in; each condition is inherited by itself. */
    @Nullable
    AccessSpec access();
}
