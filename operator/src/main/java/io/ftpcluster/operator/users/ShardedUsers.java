package io.ftpcluster.operator.users;

import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.auth.UsersFile;
import io.ftpcluster.operator.resource.UsersSecret;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Users on their way into files, each always into the same one. Used for one rendering. */
final class ShardedUsers {
    private final List<SortedMap<String, UserEntry>> entries = maps();
    private final List<SortedMap<String, PasswordSource>> sources = maps();

    /**
     * Adds one.
     *
     * @param source of the password; empty: there is none
     */
    void add(UserEntry entry, Optional<PasswordSource> source) {
        int shard = UsersSecret.shardOf(entry.username());
        entries.get(shard).put(entry.username(), entry);
        source.ifPresent(found -> sources.get(shard).put(entry.username(), found));
    }

    /** The texts of all files, also of those without a user. */
    List<RenderedUsers.Shard> texts() {
        return IntStream.range(0, UsersSecret.SHARDS)
                .mapToObj(shard -> new RenderedUsers.Shard(
                        UsersText.users(
                                new UsersFile(List.copyOf(entries.get(shard).values()))),
                        UsersText.sources(sources.get(shard))))
                .toList();
    }

    private static <T> List<SortedMap<String, T>> maps() {
        List<SortedMap<String, T>> maps = new ArrayList<>();
        for (int shard = 0; shard < UsersSecret.SHARDS; shard++) {
            maps.add(new TreeMap<>());
        }
        return maps;
    }
}
