package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.backend.Decision;
import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;

/**
 * Stands before the backends and keeps out who is banned: no password of theirs is looked at. Beyond the allowed
 * failures no more passwords are tried than are being looked at in that moment ({@link Turns}). While Redis is away
 * nobody is banned and nothing is counted. Thread-safe.
 */
public final class GuardedAuthenticator {
    private final Authenticator backend;
    private final BanList bans;
    private final BanRules rules;
    private final FailureDelay delay;
    private final BanJournal journal;
    private final Turns turns = new Turns();

    public GuardedAuthenticator(
            Authenticator backend, BanList bans, BanRules rules, FailureDelay delay, BanJournal journal) {
        this.backend = backend;
        this.bans = bans;
        this.rules = rules;
        this.delay = delay;
        this.journal = journal;
    }

    /** Answers one attempt on the calling thread, as {@link Authenticator#authenticate} does. */
    public Answer answer(AuthenticateRequest request) {
        long start = System.nanoTime();
        Suspects suspects = Suspects.of(request, rules);
        Supplier<Answer> attempt = () -> attempt(request, suspects, start);
        return suspects.address().isPresent() ? turns.take(suspects.address().get(), attempt) : attempt.get();
    }

    private Answer attempt(AuthenticateRequest request, Suspects suspects, long start) {
        if (isBanned(suspects.all())) {
            return answer(new Denied(DenialReason.BANNED), suspects, start);
        }
        Decision decision = backend.authenticate(request);
        Suspects known = suspects.knownAs(decision.username());
        // Only now it is known that another spelling leads to a user who is kept out.
        boolean banned = !known.equals(suspects)
                && !(decision.result() instanceof AuthResult.Unavailable)
                && isBanned(List.of(known.user()));
        return answer(banned ? new Denied(DenialReason.BANNED) : decision.result(), known, start);
    }

    private Answer answer(AuthResult result, Suspects suspects, long start) {
        return switch (result) {
            case AuthResult.Granted granted -> {
                noteSuccess(suspects, granted);
                yield Answer.atOnce(granted);
            }
            case Denied denied -> {
                long denials = count(suspects, denied);
                yield new Answer(denied, delay.rest(denials, Duration.ofNanos(System.nanoTime() - start)));
            }
            case AuthResult.Unavailable unavailable -> Answer.atOnce(unavailable);
        };
    }

    private boolean isBanned(List<Suspect> suspects) {
        try {
            return bans.holdsOneOf(suspects);
        } catch (RedisAwayException away) {
            return false;
        }
    }

    private void noteSuccess(Suspects suspects, AuthResult.Granted granted) {
        try {
            bans.succeeded(suspects, granted.username(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
        } catch (RedisAwayException away) {
            // Said in the log once, where it is asked.
        }
    }

    /** How many denials the address has now. */
    private long count(Suspects suspects, Denied denied) {
        boolean guess = isGuess(denied) && suspects.counted();
        try {
            Denials denials = bans.denied(suspects.address(), guess ? suspects.all() : List.of());
            denials.failures().stream()
                    .filter(failure -> failure.ban().isPositive())
                    .forEach(journal::banned);
            return denials.ofAddress();
        } catch (RedisAwayException away) {
            return 0;
        }
    }

    /** Whether a denial is one that somebody who guesses gets. */
    private static boolean isGuess(Denied denied) {
        return switch (denied.reason()) {
            case BAD_CREDENTIALS, SECOND_FACTOR -> true;
            case DISABLED, EXPIRED, WRONG_NETWORK, WRONG_HOUR, TLS_REQUIRED, BANNED -> false;
        };
    }
}
