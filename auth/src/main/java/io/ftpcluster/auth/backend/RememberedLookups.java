package io.ftpcluster.auth.backend;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks somebody far away about users, and remembers the answers: nodes ask every few seconds about everybody who is on
 * them. When nobody answers, it does not ask again for a while either. Thread-safe.
 */
public final class RememberedLookups {
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration NEWEST = Duration.ofSeconds(1);
    private static final Duration SILENCE = Duration.ofSeconds(10);
    private static final int MOST_ANSWERS = 100_000;

    private final Function<String, Knowledge> source;
    private final Clock clock;
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private volatile Instant silentUntil = Instant.MIN;

    /**
     * Remembers what a source says.
     *
     * @param source asked on the thread that asks here
     */
    public RememberedLookups(Function<String, Knowledge> source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    private record Answer(Knowledge knowledge, Instant given) {
        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(given.plus(age));
        }
    }

    /** What is known of the user, half a minute old at most. */
    public Knowledge lookUp(String username) {
        return notOlderThan(ANSWER, username);
    }

    /**
     * The same, a second old at most: for whoever is about to do something because of an answer. Another copy of the
     * service may have asked later than this one, and have done already what follows from that.
     */
    public Knowledge lookUpNow(String username) {
        return notOlderThan(NEWEST, username);
    }

    private Knowledge notOlderThan(Duration age, String username) {
        Instant now = clock.instant();
        Answer known = answers.get(username);
        if (known != null && known.isYoungerThan(age, now)) {
            return known.knowledge();
        }
        return now.isBefore(silentUntil) ? new Knowledge.CannotTell() : ask(username);
    }

    private Knowledge ask(String username) {
        Knowledge knowledge = source.apply(username);
        Instant now = clock.instant();
        if (knowledge instanceof Knowledge.CannotTell) {
            silentUntil = now.plus(SILENCE);
            return knowledge;
        }
        if (answers.size() >= MOST_ANSWERS) {
            answers.values().removeIf(answer -> !answer.isYoungerThan(ANSWER, now));
        }
        answers.put(username, new Answer(knowledge, now));
        return knowledge;
    }
}
