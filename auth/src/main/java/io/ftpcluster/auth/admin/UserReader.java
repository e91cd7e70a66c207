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
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts together what is known of every user: in the users files, and what the nodes have written. Thread-safe. */
@Singleton
final class UserReader {
    // As the nodes write them: RedisKeys says so.
    private static final List<String> USAGE = List.of("bytes", "files", "counted");
    private static final List<String> RECOUNT = List.of("state");

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
        return facts(new Seen(
                listed(name -> true),
                sessions.all().stream().collect(Collectors.groupingBy(SessionFacts::user, Collectors.counting())),
                redis.ask(commands -> commands.hgetall(keys.lastLogins()))));
    }

    /** One of them; empty when there is none of that name. Reads nothing of the others. */
    Optional<UserFacts> find(String name) {
        List<SessionFacts> open = sessions.of(name);
        @Nullable String login = redis.ask(commands -> commands.hget(keys.lastLogins(), name));
        return facts(new Seen(
                        listed(name::equals),
                        open.isEmpty() ? Map.of() : Map.of(name, (long) open.size()),
                        login == null ? Map.of() : Map.of(name, login)))
                .stream()
                .findFirst();
    }

    private Map<String, UserEntry> listed(Predicate<String> wanted) {
        return listing.listed()
                .filter(entry -> wanted.test(entry.username()))
                .collect(Collectors.toMap(UserEntry::username, Function.identity(), (one, two) -> one));
    }

    /**
     * Where users have been seen.
     *
     * @param listed in a users file
     * @param open how many sessions they have
     * @param logins when they have logged in last
     */
    private record Seen(Map<String, UserEntry> listed, Map<String, Long> open, Map<String, String> logins) {
        List<String> names() {
            return Stream.of(listed.keySet(), open.keySet(), logins.keySet())
                    .flatMap(some -> some.stream())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private List<UserFacts> facts(Seen seen) {
        List<String> names = seen.names();
        List<List<@Nullable String>> usage =
                records.read(names.stream().map(keys::usage).toList(), USAGE);
        List<List<@Nullable String>> recounts =
                records.read(names.stream().map(keys::recount).toList(), RECOUNT);
        return Stream.iterate(0, i -> i + 1)
                .limit(names.size())
                .map(i -> facts(names.get(i), seen, usage.get(i), recounts.get(i)))
                .toList();
    }

    private static UserFacts facts(
            String name, Seen seen, List<@Nullable String> usage, List<@Nullable String> recount) {
        UserEntry entry = seen.listed().get(name);
        return new UserFacts(
                name,
                entry != null,
                entry != null && entry.disabled(),
                seen.open().getOrDefault(name, 0L),
                seen.logins().getOrDefault(name, ""),
                SessionReader.number(requireNonNullElse(usage.get(0), "")),
                SessionReader.number(requireNonNullElse(usage.get(1), "")),
                moment(usage.get(2)),
                requireNonNullElse(recount.getFirst(), ""));
    }

    private static String moment(@Nullable String millis) {
        return millis == null
                ? ""
                : Instant.ofEpochMilli(SessionReader.number(millis))
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString();
    }
}
