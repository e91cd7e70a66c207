package io.ftpcluster.node.auth;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.DecoyHashes;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The users of a users file at one moment. Immutable. */
final class KnownUsers {
    /** Before a file has been read. */
    static final KnownUsers NONE = new KnownUsers(Map.of());

    /** Matches nothing, at no cost. */
    private static final StoredPassword PLAIN_OF_NOBODY = new StoredPassword("{plain}");

    private final Map<String, UserEntry> byName;
    private final DecoyHashes decoys;
    private final long plain;

    private KnownUsers(Map<String, UserEntry> byName) {
        this.byName = byName;
        this.decoys = DecoyHashes.among(byName.values().stream().map(UserEntry::passwordHash));
        this.plain = byName.values().stream()
                .filter(user -> new StoredPassword(user.passwordHash()).isPlain())
                .count();
    }

    static KnownUsers of(UsersFile file) {
        return new KnownUsers(
                file.users().stream().collect(Collectors.toUnmodifiableMap(UserEntry::username, Function.identity())));
    }

    int size() {
        return byName.size();
    }

    /** How many have plain passwords. */
    long plain() {
        return plain;
    }

    Optional<UserEntry> find(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    /** What a password is checked against: the user's own, and for an unknown name something that costs the same. */
    StoredPassword passwordFor(String username) {
        @Nullable UserEntry user = byName.get(username);
        if (user != null) {
            return new StoredPassword(user.passwordHash());
        }
        boolean onlyPlain = !byName.isEmpty() && plain == byName.size();
        return onlyPlain ? PLAIN_OF_NOBODY : new StoredPassword(decoys.decoyFor(username));
    }
}
