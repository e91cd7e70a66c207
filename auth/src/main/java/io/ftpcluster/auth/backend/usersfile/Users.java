package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.Passwords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All users of all files at one moment. Immutable. */
final class Users {
    private static final Logger LOG = LoggerFactory.getLogger(Users.class);
    private static final String NOBODYS_HASH = Passwords.hash(UUID.randomUUID().toString());

    private final Map<String, UserEntry> byName;
    private final List<String> hashes;
    private final Optional<String> missing;

    Users(List<UserEntry> users, Optional<String> missing) {
        this.byName = HashMap.newHashMap(users.size());
        users.forEach(user -> byName.putIfAbsent(user.username(), user));
        this.hashes = byName.values().stream()
                .map(UserEntry::passwordHash)
                .filter(Passwords::isBearable)
                .toList();
        this.missing = missing;
    }

    /** The users of all shards together. Of two with one name, the one in the first shard counts. */
    static Users of(Collection<UsersShard> shards) {
        List<UserEntry> all = new ArrayList<>();
        shards.forEach(shard -> all.addAll(shard.users()));
        Users users = new Users(
                all, shards.stream().flatMap(shard -> shard.fault().stream()).findFirst());
        if (users.byName.size() < all.size()) {
            LOG.error(
                    "{} names are in more than one users file: the file whose name comes first counts",
                    all.size() - users.byName.size());
        }
        return users;
    }

    Stream<UserEntry> all() {
        return byName.values().stream();
    }

    Optional<UserEntry> find(String username) {
        return Optional.ofNullable(byName.get(username));
    }

    /** Why there may be users who are not known yet; empty: all are. */
    Optional<String> missing() {
        return missing;
    }

    /**
     * The hash to check a password against when there is no such user. It is one of the users', so that unknown names
     * cost what known ones cost, whatever kinds of hashes there are; and it stays the same for a name, so that asking
     * twice tells nothing either.
     */
    String decoyFor(String username) {
        return hashes.isEmpty() ? NOBODYS_HASH : hashes.get(Math.floorMod(username.hashCode(), hashes.size()));
    }
}
