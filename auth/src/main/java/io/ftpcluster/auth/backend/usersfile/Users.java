package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.contract.password.Passwords;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All users of one version of the file. Immutable. */
final class Users {
    private static final String NOBODYS_HASH = Passwords.hash(UUID.randomUUID().toString());

    private final Map<String, UserEntry> byName;
    private final List<String> hashes;

    /** Takes the users of the file; two with one name are a broken promise of the reader. */
    Users(UsersFile file) {
        byName = file.users().stream().collect(Collectors.toUnmodifiableMap(UserEntry::username, Function.identity()));
        hashes = file.users().stream().map(UserEntry::passwordHash).toList();
    }

    int count() {
        return byName.size();
    }

    Optional<UserEntry> find(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    /**
     * The hash to check a password against when there is no such user. It is one of the file's, so that unknown names
     * cost what known ones cost, whatever kinds of hashes the file mixes; and it stays the same for a name, so that
     * asking twice tells nothing either.
     */
    String decoyFor(String username) {
        return hashes.isEmpty() ? NOBODYS_HASH : hashes.get(Math.floorMod(username.hashCode(), hashes.size()));
    }
}
