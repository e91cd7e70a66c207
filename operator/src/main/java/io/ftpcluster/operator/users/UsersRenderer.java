package io.ftpcluster.operator.users;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.auth.UserDefaults;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.EntryCheck;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.model.UsersPlan;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Turns the FtpUsers of one cluster into users files. A hash is made once and kept while its Secret stays as it was,
 * because a fresh salt would change the text every time. Used for one rendering.
 */
public final class UsersRenderer {
    private final CredentialReader credentials;
    private final KnownHashes known;
    private final PasswordHashes hashes;
    private final Map<String, UserOutcome> outcomes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Set<PasswordSource> hashed = new HashSet<>();
    private final ShardedUsers users = new ShardedUsers();

    private UsersRenderer(CredentialReader credentials, KnownHashes known, PasswordHashes hashes) {
        this.credentials = credentials;
        this.known = known;
        this.hashes = hashes;
    }

    /**
     * Renders.
     *
     * @param users of the cluster, in any order
     * @param plan what they have in common
     * @param secrets of the namespace, by name
     * @param written the Secrets as they were written last, in any number
     * @param hashes where new hashes come from
     */
    public static RenderedUsers render(
            Collection<FtpUser> users,
            UsersPlan plan,
            Function<String, Optional<Secret>> secrets,
            Collection<Secret> written,
            PasswordHashes hashes) {
        UsersRenderer renderer =
                new UsersRenderer(new CredentialReader(new SecretReader(secrets)), new KnownHashes(written), hashes);
        users.stream()
                .map(user -> Account.of(user, plan))
                .sorted(Account.BY_AGE)
                .forEach(account -> renderer.add(account, plan));
        hashes.keepOnly(renderer.hashed);
        return new RenderedUsers(renderer.users.texts(), UsersText.defaults(defaults(plan)), renderer.outcomes);
    }

    private static UserDefaults defaults(UsersPlan plan) {
        Inheritance inherited = new Inheritance(plan.defaults());
        return new UserDefaults(inherited.limits(), inherited.access());
    }

    // Also one without a password keeps its name: whose login it is must not depend on a Secret being late.
    private void add(Account account, UsersPlan plan) {
        UserOutcome outcome = taken.add(account.username())
                ? judged(account, plan)
                : account.outcome(
                        UserReason.DUPLICATE_NAME,
                        "An older FtpUser has the username " + account.username()
                                + ": choose another spec.username, or delete one of the two");
        outcomes.put(account.resource(), outcome);
    }

    private UserOutcome judged(Account account, UsersPlan plan) {
        String group = account.spec().group();
        if (group != null && !plan.groups().containsKey(group)) {
            return account.outcome(
                    UserReason.GROUP_MISSING,
                    "users.groups of the FtpCluster has no group " + group + ": add it there, or change spec.group");
        }
        try {
            return withPassword(account);
        } catch (IllegalArgumentException wrong) {
            return account.outcome(UserReason.INVALID_SETTINGS, String.valueOf(wrong.getMessage()));
        }
    }

    private UserOutcome withPassword(Account account) {
        if (!account.hasPassword()) {
            return withTotp(account, "", Optional.empty());
        }
        return switch (credentials.password(account)) {
            case PasswordReading.Unusable(UserReason reason, String message) -> account.outcome(reason, message);
            case PasswordReading.Hash(PasswordSource source, String hash) ->
                withTotp(account, hash, Optional.of(source));
            case PasswordReading.Plain plain -> hashed(account, plain);
        };
    }

    private UserOutcome hashed(Account account, PasswordReading.Plain plain) {
        Optional<KnownHash> before = known.find(account.username());
        if (before.isPresent() && before.get().source().equals(plain.source())) {
            return withTotp(account, before.get().hash(), Optional.of(plain.source()));
        }
        hashed.add(plain.source());
        String former = before.map(KnownHash::hash).orElse(null);
        Optional<String> hash = hashes.hash(plain.source(), plain.password(), former);
        return hash.map(made -> withTotp(account, made, Optional.of(plain.source())))
                .orElseGet(() -> waiting(account, before));
    }

    // A user who has sessions keeps them while a new password is hashed: the Secret may have changed in a label only.
    private UserOutcome waiting(Account account, Optional<KnownHash> before) {
        UserOutcome former = before.map(known -> withTotp(account, known.hash(), Optional.of(known.source())))
                .orElse(null);
        return former != null && !former.reason().isGood()
                ? former
                : account.outcome(
                        UserReason.PASSWORD_IS_HASHED, "The password is being hashed; until then a former one counts");
    }

    private UserOutcome withTotp(Account account, String hash, Optional<PasswordSource> source) {
        if (account.secondFactor().totpSecret() == null) {
            return accepted(account, account.entry(hash, ""), source);
        }
        return switch (credentials.totp(account.secondFactor().totpSecret())) {
            case SecretReading.Unusable unusable -> account.outcome(unusable.reason(), unusable.message());
            case SecretReading.Found found -> accepted(account, account.entry(hash, found.text()), source);
        };
    }

    private UserOutcome accepted(Account account, UserEntry entry, Optional<PasswordSource> source) {
        Optional<String> fault = EntryCheck.fault(entry);
        if (fault.isPresent()) {
            return account.outcome(UserReason.INVALID_SETTINGS, "The user " + fault.get());
        }
        users.add(entry, source);
        return account.outcome(
                UserReason.ACCEPTED, entry.disabled() ? "The user is known, and disabled" : "The user can log in");
    }
}
