package io.ftpcluster.operator.users;

import io.fabric8.kubernetes.api.model.Secret;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.Passwords;
import io.ftpcluster.crds.FtpUser;
import io.ftpcluster.operator.resource.UsersSecret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns the FtpUsers of one cluster into the users file. A hash is made once and kept while its Secret stays as it was,
 * because a fresh salt would change the text every time. Used for one rendering.
 */
public final class UsersRenderer {
    private final PasswordReader passwords;
    private final Map<String, KnownHash> known;
    private final Map<String, UserOutcome> outcomes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final SortedMap<String, UserEntry> entries = new TreeMap<>();
    private final SortedMap<String, PasswordSource> sources = new TreeMap<>();

    private UsersRenderer(PasswordReader passwords, Map<String, KnownHash> known) {
        this.passwords = passwords;
        this.known = known;
    }

    /**
     * Renders.
     *
     * @param users of the cluster, in any order
     * @param secrets of the namespace, by name
     * @param previous the Secret as it was written last; null before the first time
     */
    public static RenderedUsers render(
            Collection<FtpUser> users, Function<String, Optional<Secret>> secrets, @Nullable Secret previous) {
        UsersRenderer renderer = new UsersRenderer(new PasswordReader(secrets), known(previous));
        users.stream().map(Account::of).sorted(Account.BY_AGE).forEach(renderer::add);
        return new RenderedUsers(
                UsersText.users(new UsersFile(List.copyOf(renderer.entries.values()))),
                UsersText.sources(renderer.sources),
                renderer.outcomes);
    }

    // Also one without a password keeps its name: whose login it is must not depend on a Secret being late.
    private void add(Account account) {
        if (!taken.add(account.username())) {
            outcomes.put(
                    account.resource(),
                    account.outcome(
                            UserReason.DUPLICATE_NAME,
                            "An older FtpUser has the username " + account.username()
                                    + ": choose another spec.username, or delete one of the two"));
            return;
        }
        outcomes.put(account.resource(), judged(account));
    }

    private UserOutcome judged(Account account) {
        return switch (passwords.read(account.spec().passwordSecret())) {
            case PasswordReading.Unusable unusable -> account.outcome(unusable.reason(), unusable.message());
            case PasswordReading.Found found -> accepted(account, found);
        };
    }

    private UserOutcome accepted(Account account, PasswordReading.Found found) {
        entries.put(account.username(), account.entry(hash(account.username(), found)));
        sources.put(account.username(), found.source());
        return account.outcome(
                UserReason.ACCEPTED,
                account.spec().disabled() ? "The user is known, and disabled" : "The user can log in");
    }

    private String hash(String username, PasswordReading.Found found) {
        if (Passwords.isHash(found.text())) {
            return found.text();
        }
        KnownHash before = known.get(username);
        if (before != null && isStillGood(before, found)) {
            return before.hash();
        }
        return Passwords.hash(found.text());
    }

    private static boolean isStillGood(KnownHash before, PasswordReading.Found found) {
        return before.source().equals(found.source()) || Passwords.matches(found.text(), before.hash());
    }

    private static Map<String, KnownHash> known(@Nullable Secret previous) {
        if (previous == null || previous.getData() == null) {
            return Map.of();
        }
        return UsersText.parse(
                text(previous, UsersFile.FILE_NAME, "{\"users\":[]}"), text(previous, UsersSecret.SOURCES_KEY, "{}"));
    }

    private static String text(Secret secret, String key, String otherwise) {
        String encoded = secret.getData().get(key);
        return encoded == null ? otherwise : new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }
}
