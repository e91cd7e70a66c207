package io.ftpcluster.auth.backend.usersfile;

import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.contract.auth.UserEntry;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which users have come, gone or become others lately. Immutable.
 *
 * @param seen when that was seen, by name
 */
record RecentChanges(Map<String, Instant> seen) {
    /** Nothing has changed. */
    static final RecentChanges NONE = new RecentChanges(Map.of());

    RecentChanges {
        seen = Map.copyOf(seen);
    }

    /** The same, with what differs between two versions; what is news no more is left out. */
    RecentChanges with(Users before, Users after, Instant now) {
        Map<String, Instant> all = new HashMap<>();
        seen.forEach((name, when) -> {
            if (isRecent(when, now)) {
                all.put(name, when);
            }
        });
        Stream.concat(before.all(), after.all())
                .map(UserEntry::username)
                .filter(name -> !before.find(name).equals(after.find(name)))
                .forEach(name -> all.put(name, now));
        return new RecentChanges(all);
    }

    /** Whether something of this user is news. */
    boolean hold(String username, Instant now) {
        Instant when = seen.get(username);
        return when != null && isRecent(when, now);
    }

    private static boolean isRecent(Instant when, Instant now) {
        return now.isBefore(when.plus(UserBackend.NEWS));
    }
}
