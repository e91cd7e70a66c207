package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.password.DecoyHashes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** All users of all files at one moment. Immutable. */
final class Users {
    private static final Logger LOG = LoggerFactory.getLogger(Users.class);

    private final Map<String, UserEntry> byName;
    private final DecoyHashes decoys;
    private final Optional<String> missing;

    Users(List<UserEntry> users, Optional<String> missing) {
        this.byName = HashMap.newHashMap(users.size());
        users.forEach(user -> byName.putIfAbsent(user.username(), user));
        this.decoys = DecoyHashes.among(byName.values().stream().map(UserEntry::passwordHash));
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

    /** What passwords are checked against where there is no such user. */
    DecoyHashes decoys() {
        return decoys;
    }
}
