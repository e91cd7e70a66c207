package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.auth.backend.UserListing;
import io.ftpcluster.auth.redis.RecordReader;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.admin.UserFacts;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.redis.RedisKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of every user: in the users files, and what the nodes have written. Thread-safe. */
@Singleton
final class UserReader {
    // As the nodes write them: RedisKeys.usage says so.
    private static final List<String> USAGE = List.of("bytes", "files", "counted");

    private final UserListing listing;
    private final SessionReader sessions;
    private final Redis redis;
    private final RedisKeys keys;
    private final RecordReader records;

    UserReader(UserListing listing, SessionReader sessions, Redis redis, RedisKeys keys) {
        this.listing = listing;
        this.sessions = sessions;
        this.redis = redis;
        this.keys = keys;
        this.records = new RecordReader(redis);
    }

    /** Everybody who is in a users file, has a session or has logged in, in the order of the names. */
    List<UserFacts> all() {
        return those(name -> true);
    }

    /** One of them; empty when there is none of that name. */
    Optional<UserFacts> find(String name) {
        return those(name::equals).stream().findFirst();
    }

    private List<UserFacts> those(Predicate<String> wanted) {
        Map<String, UserEntry> listed =
                listing.listed().collect(Collectors.toMap(UserEntry::username, Function.identity(), (one, two) -> one));
        Map<String, Long> open =
                sessions.all().stream().collect(Collectors.groupingBy(SessionFacts::user, Collectors.counting()));
        Map<String, String> logins = redis.ask(commands -> commands.hgetall(keys.lastLogins()));
        List<String> names = Stream.of(listed.keySet(), open.keySet(), logins.keySet())
                .flatMap(some -> some.stream())
                .filter(wanted)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .toList();
        List<List<@Nullable String>> usage =
                records.read(names.stream().map(keys::usage).toList(), USAGE);
        return Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .map(i -> facts(names.get(i), listed, open, logins, usage.get(i)))
                .toList();
    }

    private static UserFacts facts(
            String name,
            Map<String, UserEntry> listed,
            Map<String, Long> open,
            Map<String, String> logins,
            List<@Nullable String> usage) {
        UserEntry entry = listed.get(name);
        return new UserFacts(
                name,
                entry != null,
                entry != null && entry.disabled(),
                open.getOrDefault(name, 0L),
                logins.getOrDefault(name, ""),
                SessionReader.number(requireNonNullElse(usage.get(0), "")),
                SessionReader.number(requireNonNullElse(usage.get(1), "")),
                moment(usage.get(2)));
    }

    private static String moment(@Nullable String millis) {
        return millis == null
                ? ""
                : Instant.ofEpochMilli(SessionReader.number(millis))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }
}
