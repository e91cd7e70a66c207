package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.backend.Deadline;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few attempts of one address be looked at at the same time; the others wait, in order. So a burst tries no
 * more passwords than are allowed, and these few, before the ban; and nobody takes all places from everybody else.
 * Thread-safe; waiting holds the calling thread.
 */
final class Turns {
    /** How many of one address are looked at at once, on each copy of the service. */
    static final int AT_ONCE = 4;

    private static final int MOST_WAITING = 256;
    private static final Duration MAX_WAIT = Duration.ofSeconds(4);

    private final Map<Suspect, Line> lines = new ConcurrentHashMap<>();

    /** Makes the attempt when it is its turn; nobody can tell where too many wait, or for too long. */
    Answer take(Suspect whose, Supplier<Answer> attempt) {
        Line line = lines.compute(whose, (key, known) -> known == null ? Line.ofOne() : known.joined());
        try {
            return line.members() > AT_ONCE + MOST_WAITING ? tooMany() : inTurn(line.turns(), attempt);
        } finally {
            lines.computeIfPresent(whose, (key, known) -> known.members() == 1 ? null : known.left());
        }
    }

    /** How many addresses have an attempt now. */
    int lines() {
        return lines.size();
    }

    private static Answer inTurn(Semaphore turns, Supplier<Answer> attempt) {
        Duration wait = Deadline.atMost(MAX_WAIT);
        try {
            if (!wait.isPositive() || !turns.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                return tooMany();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.atOnce(new Unavailable("The service is stopping"));
        }
        try {
            return attempt.get();
        } finally {
            turns.release();
        }
    }

    private static Answer tooMany() {
        return Answer.atOnce(new Unavailable("Too many logins at once from this address"));
    }

    /**
     * The attempts of one address.
     *
     * @param turns a permit for each that may be looked at
     * @param members how many there are
     */
    private record Line(Semaphore turns, int members) {
        static Line ofOne() {
            return new Line(new Semaphore(AT_ONCE, true), 1);
        }

        Line joined() {
            return new Line(turns, members + 1);
        }

        Line left() {
            return new Line(turns, members - 1);
        }
    }
}
