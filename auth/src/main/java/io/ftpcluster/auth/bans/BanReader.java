package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.redis.RecordReader;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.redis.RedisKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists the bans of one cluster, with few questions however many there are. Every method throws
 * {@link io.ftpcluster.auth.redis.RedisAwayException} when there is no answer. Thread-safe.
 */
public final class BanReader {
    private static final List<String> FACTS = List.of("reason", "since");

    private final Redis redis;
    private final RecordReader records;
    private final RedisKeys keys;

    public BanReader(Redis redis, RedisKeys keys) {
        this.redis = redis;
        this.records = new RecordReader(redis);
        this.keys = keys;
    }

    /** All bans, those that end first at the beginning. */
    public List<Ban> all() {
        List<Until> ends = ends(keys.bans());
        List<List<@Nullable String>> facts = records.read(
                ends.stream()
                        .map(ban -> keys.ban(ban.whom().kind(), ban.whom().name()))
                        .toList(),
                FACTS);
        List<Ban> bans = new ArrayList<>();
        for (int i = 0; i < ends.size(); i++) {
            ban(ends.get(i), facts.get(i)).ifPresent(bans::add);
        }
        return bans;
    }

    /** How many bans there are. */
    public int count() {
        return ends(keys.bans()).size();
    }

    /** Whom administrators have banned. */
    Set<Suspect> byAdministrators() {
        return ends(keys.administratorsBans()).stream().map(Until::whom).collect(Collectors.toUnmodifiableSet());
    }

    private record Until(Suspect whom, Instant end) {}

    private List<Until> ends(String set) {
        List<String> members = redis.run(BanScripts.LIST, new String[] {set});
        List<Until> ends = new ArrayList<>();
        for (int i = 0; i < members.size(); i += 2) {
            Instant end = Instant.ofEpochMilli((long) Double.parseDouble(members.get(i + 1)));
            Suspect.ofMember(members.get(i)).ifPresent(whom -> ends.add(new Until(whom, end)));
        }
        return ends;
    }

    // Without facts it has ended meanwhile.
    private static Optional<Ban> ban(Until until, List<@Nullable String> facts) {
        String reason = facts.getFirst();
        String since = facts.getLast();
        return reason == null || since == null
                ? Optional.empty()
                : Optional.of(new Ban(until.whom(), reason, Instant.ofEpochMilli(Long.parseLong(since)), until.end()));
    }
}
