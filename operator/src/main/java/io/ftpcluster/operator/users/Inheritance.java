package io.ftpcluster.operator.users;

import static java.util.Objects.requireNonNullElse;

import io.fabric8.kubernetes.api.model.Quantity;
import io.ftpcluster.contract.auth.AccessRules;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.crds.user.AccessSpec;
import io.ftpcluster.crds.user.QuotaSpec;
import io.ftpcluster.crds.user.UserLimitsSpec;
import io.ftpcluster.crds.user.UserPermission;
import io.ftpcluster.crds.user.UserSettings;
import io.ftpcluster.operator.model.AccessTexts;
import io.ftpcluster.operator.model.Amount;
import io.ftpcluster.operator.model.UsersPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one user, field by field: what the FtpUser says, or else its group, or else the cluster.
 *
 * @param sources the more special first
 */
record Inheritance(List<UsersPlan.Source> sources) {
    private static final String USERNAME = "{username}";

    String home(String username) {
        return first(UserSettings::home).orElse("/" + USERNAME).replace(USERNAME, username);
    }

    Set<Permission> permissions() {
        return first(UserSettings::permissions)
                .map(Inheritance::permissions)
                .orElseGet(() -> EnumSet.allOf(Permission.class));
    }

    List<PathPermissions> paths() {
        return first(UserSettings::paths).orElse(List.of()).stream()
                .map(path -> new PathPermissions(path.path(), permissions(path.permissions())))
                .toList();
    }

    /**
     * The limits.
     *
     * @throws IllegalArgumentException when a quantity is none, with a message that says where it stands
     */
    UserLimits limits() {
        return new UserLimits(
                limit(UserLimitsSpec::maxSessions).orElse(0),
                limit(UserLimitsSpec::maxSessionsPerAddress).orElse(0),
                limit(UserLimitsSpec::maxTransfers).orElse(0),
                bytes("limits.uploadRate", UserLimitsSpec::uploadRate),
                bytes("limits.downloadRate", UserLimitsSpec::downloadRate),
                bytes("limits.quota.size", limits -> quota(limits, QuotaSpec::size)),
                limit(limits -> quota(limits, QuotaSpec::files)).orElse(0L));
    }

    /**
     * The conditions.
     *
     * @throws IllegalArgumentException when one cannot be understood, with a message that says what to write
     */
    AccessRules access() {
        return new AccessRules(
                AccessTexts.networks(condition(AccessSpec::networks).orElse(List.of())),
                AccessTexts.hours(condition(AccessSpec::hours).orElse(List.of())),
                condition(AccessSpec::expires).map(AccessTexts::moment).orElse(""),
                condition(AccessSpec::requireTLS).orElse(false));
    }

    private static Set<Permission> permissions(List<UserPermission> permissions) {
        return permissions.stream().map(Inheritance::permission).collect(Collectors.toSet());
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

    private long bytes(String field, Function<UserLimitsSpec, @Nullable Quantity> quantity) {
        for (UsersPlan.Source source : sources) {
            Quantity said = quantity.apply(limits(source.settings()));
            if (said != null) {
                return Amount.bytes(source.field() + "." + field, said);
            }
        }
        return 0;
    }

    private <T> Optional<T> limit(Function<UserLimitsSpec, @Nullable T> limit) {
        return first(settings -> limit.apply(limits(settings)));
    }

    private <T> Optional<T> condition(Function<AccessSpec, @Nullable T> condition) {
        return first(settings -> condition.apply(requireNonNullElse(settings.access(), AccessSpec.UNSAID)));
    }

    private <T> Optional<T> first(Function<UserSettings, @Nullable T> field) {
        return sources.stream()
                .flatMap(source -> Optional.ofNullable(field.apply(source.settings())).stream())
                .findFirst();
    }

    private static UserLimitsSpec limits(UserSettings settings) {
        return requireNonNullElse(settings.limits(), UserLimitsSpec.UNSAID);
    }

    private static <T> @Nullable T quota(UserLimitsSpec limits, Function<QuotaSpec, @Nullable T> field) {
        return limits.quota() == null ? null : field.apply(limits.quota());
    }
}
