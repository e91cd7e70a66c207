package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.backend.Deadline;
import io.ftpcluster.contract.auth.AuthResult.Unavailable;
import io.ftpcluster.contract.password.CheckLine;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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
            return line.checks().inTurn(Deadline.atMost(MAX_WAIT), attempt, Turns::unavailable);
        } finally {
            lines.computeIfPresent(whose, (key, known) -> known.members() == 1 ? null : known.left());
        }
    }

    /** How many addresses have an attempt now. */
    int lines() {
        return lines.size();
    }

    private static Answer unavailable(CheckLine.Refusal refusal) {
        return Answer.atOnce(new Unavailable(
                switch (refusal) {
                    case FULL, TOO_LATE -> "Too many logins at once from this address";
                    case INTERRUPTED -> "The service is stopping";
                }));
    }

    /**
     * The attempts of one address.
     *
     * @param checks where they wait for their turns
     * @param members how many there are
     */
    private record Line(CheckLine checks, int members) {
        static Line ofOne() {
            return new Line(new CheckLine(AT_ONCE, MOST_WAITING), 1);
        }

        Line joined() {
            return new Line(checks, members + 1);
        }

        Line left() {
            return new Line(checks, members - 1);
        }
    }
}
