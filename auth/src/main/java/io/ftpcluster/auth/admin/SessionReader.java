package io.ftpcluster.auth.admin;

import static java.util.Objects.requireNonNullElse;

import io.ftpcluster.auth.redis.RecordReader;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.contract.admin.SessionFacts;
import io.ftpcluster.contract.admin.SessionPage;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.SessionField;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the nodes have written about their sessions. What has run out is not there any more. Thread-safe. */
@Singleton
final class SessionReader {
    private static final List<String> FIELDS =
            Arrays.stream(SessionField.values()).map(SessionField::key).toList();

    private final Redis redis;
    private final RedisKeys keys;
    private final RecordReader records;

    SessionReader(Redis redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
        this.records = new RecordReader(redis);
    }

    /** All sessions, in the order of their ids. */
    List<SessionFacts> all() {
        return read(ids(keys.sessions()));
    }

    /** The sessions of one user, in the order of their ids. */
    List<SessionFacts> of(String user) {
        return read(ids(keys.userSessions(user)));
    }

    /** The session with an id; empty when there is none. */
    Optional<SessionFacts> find(String id) {
        return read(List.of(id)).stream().findFirst();
    }

    /**
     * The first sessions that are wanted and whose ids come after one, at most so many.
     *
     * @param user whose; empty: everybody's
     */
    SessionPage page(String user, Predicate<SessionFacts> wanted, String after, int limit) {
        List<SessionFacts> found = new ArrayList<>();
        List<String> ids = ids(user.isEmpty() ? keys.sessions() : keys.userSessions(user)).stream()
                .filter(id -> id.compareTo(after) > 0)
                .toList();
        for (int from = 0; from < ids.size() && found.size() <= limit; from += limit) {
            read(ids.subList(from, Math.min(from + limit, ids.size()))).stream()
                    .filter(wanted)
                    .forEach(found::add);
        }
        return found.size() <= limit
                ? new SessionPage(found, "")
                : new SessionPage(found.subList(0, limit), found.get(limit - 1).id());
    }

    private List<String> ids(String set) {
        return redis.<List<String>>ask(commands -> commands.zrange(set, 0, -1)).stream()
                .sorted()
                .toList();
    }

    private List<SessionFacts> read(List<String> ids) {
        List<List<@Nullable String>> found =
                records.read(ids.stream().map(keys::session).toList(), FIELDS);
        return Stream.iterate(0, i -> i + 1)
                .limit(ids.size())
                .filter(i -> found.get(i).get(SessionField.USER.ordinal()) != null)
                .map(i -> facts(ids.get(i), found.get(i)))
                .toList();
    }

    private static SessionFacts facts(String id, List<@Nullable String> fields) {
        return new SessionFacts(
                id,
                text(fields, SessionField.USER),
                text(fields, SessionField.CLIENT),
                text(fields, SessionField.NODE),
                text(fields, SessionField.SINCE),
                text(fields, SessionField.TLS),
                text(fields, SessionField.COMMAND),
                text(fields, SessionField.TRANSFER),
                number(text(fields, SessionField.PROGRESS)));
    }

    private static String text(List<@Nullable String> fields, SessionField field) {
        return requireNonNullElse(fields.get(field.ordinal()), "");
    }

    /** A number that a node has written; 0 when it has not. */
    static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException notWritten) {
            return 0;
        }
    }
}
