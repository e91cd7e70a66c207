package io.ftpcluster.operator.users;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.crds.user.FtpUserSpec;
import io.ftpcluster.crds.user.UserPermission;
import java.util.Comparator;
import java.util.stream.Collectors;

/**
 * An FtpUser with its defaults resolved.
 *
 * @param resource metadata.name
 * @param created RFC 3339; the oldest of equal names wins
 */
record Account(String resource, String created, long generation, String username, String home, FtpUserSpec spec) {
    /** Oldest first; resource names decide between the equally old. */
    static final Comparator<Account> BY_AGE =
            Comparator.comparing(Account::created).thenComparing(Account::resource);

    static Account of(FtpUser user) {
        FtpUserSpec spec = requireNonNullElse(user.getSpec(), FtpUserSpec.EMPTY);
        String username = requireNonNullElse(spec.username(), user.getMetadata().getName());
        return new Account(
                user.getMetadata().getName(),
                requireNonNullElse(user.getMetadata().getCreationTimestamp(), ""),
                requireNonNullElse(user.getMetadata().getGeneration(), 0L),
                username,
                requireNonNullElse(spec.home(), "/" + username),
                spec);
    }

    UserEntry entry(String passwordHash) {
        return UserEntry.of(
                        username,
                        passwordHash,
                        home,
                        spec.permissions().stream().map(Account::permission).collect(Collectors.toSet()))
                .withDisabled(spec.disabled());
    }

    UserOutcome outcome(UserReason reason, String message) {
        return new UserOutcome(username, home, generation, reason, message);
    }

    private static Permission permission(UserPermission permission) {
        return switch (permission) {
            case LIST -> Permission.LIST;
            case READ -> Permission.READ;
            case WRITE -> Permission.WRITE;
            case APPEND -> Permission.APPEND;
            case DELETE -> Permission.DELETE;
            case RENAME -> Permission.RENAME;
            case MAKE_DIRECTORY -> Permission.MAKE_DIRECTORY;
        };
    }
}
