package io.ftpcluster.operator.users;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.contract.auth.Factors;
import io.ftpcluster.contract.auth.PathPermissions;
import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.CertificateSubject;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.crds.user.FtpUserSpec;
import io.ftpcluster.crds.user.SecondFactorSpec;
import io.ftpcluster.operator.model.UsersPlan;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An FtpUser with its name, and with what it inherits.
 *
 * @param resource metadata.name
 * @param created RFC 3339; the oldest of equal names wins
 */
record Account(
        String resource, String created, long generation, String username, FtpUserSpec spec, Inheritance inherited) {
    /** Oldest first; resource names decide between the equally old. */
    static final Comparator<Account> BY_AGE =
            Comparator.comparing(Account::created).thenComparing(Account::resource);

    private static final SecondFactorSpec PASSWORD_ALONE = new SecondFactorSpec(null, null, null);
    private static final Set<Permission> ANYBODYS = EnumSet.of(Permission.LIST, Permission.READ);

    /** The account; one whose group does not exist inherits from the cluster alone. */
    static Account of(FtpUser user, UsersPlan plan) {
        FtpUserSpec spec = requireNonNullElse(user.getSpec(), FtpUserSpec.EMPTY);
        List<UsersPlan.Source> sources = new ArrayList<>();
        sources.add(new UsersPlan.Source("spec", spec));
        Optional.ofNullable(spec.group()).map(plan.groups()::get).ifPresent(sources::add);
        sources.addAll(plan.defaults());
        return new Account(
                user.getMetadata().getName(),
                requireNonNullElse(user.getMetadata().getCreationTimestamp(), ""),
                requireNonNullElse(user.getMetadata().getGeneration(), 0L),
                requireNonNullElse(spec.username(), user.getMetadata().getName()),
                spec,
                new Inheritance(sources));
    }

    String home() {
        return inherited.home(username);
    }

    /** What is asked for beside the password. */
    SecondFactorSpec secondFactor() {
        return requireNonNullElse(spec.secondFactor(), PASSWORD_ALONE);
    }

    /** Whether there is a password to check at all. */
    boolean hasPassword() {
        return !spec.anonymous() && !secondFactor().certificateOnly();
    }

    /**
     * The user as the authentication service reads it.
     *
     * @param totpSecret empty: no code is asked for
     * @throws IllegalArgumentException when something that holds for the user cannot be understood
     */
    UserEntry entry(String passwordHash, String totpSecret) {
        SecondFactorSpec factor = secondFactor();
        return new UserEntry(
                username,
                passwordHash,
                home(),
                allowed(inherited.permissions()),
                inherited.paths().stream().map(this::allowed).toList(),
                inherited.limits(),
                inherited.access(),
                new Factors(totpSecret, subject(factor), factor.certificateOnly()),
                spec.anonymous(),
                spec.disabled());
    }

    private static @Nullable String subject(SecondFactorSpec factor) {
        String subject = factor.certificateSubject();
        if (subject != null && !CertificateSubject.isSubject(subject)) {
            throw new IllegalArgumentException("secondFactor.certificateSubject: " + subject
                    + " is no subject of a certificate: write such as CN=camera-7,O=Example");
        }
        return subject;
    }

    UserOutcome outcome(UserReason reason, String message) {
        return new UserOutcome(username, home(), generation, reason, message);
    }

    private PathPermissions allowed(PathPermissions path) {
        return new PathPermissions(path.path(), allowed(path.permissions()));
    }

    // What an anonymous user inherits was not written with strangers in mind.
    private Set<Permission> allowed(Set<Permission> permissions) {
        return spec.anonymous()
                ? permissions.stream().filter(ANYBODYS::contains).collect(Collectors.toSet())
                : permissions;
    }
}
