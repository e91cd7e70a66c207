package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Stands before the backends and keeps out who is banned: no password of theirs is looked at. Beyond the allowed
 * failures no more passwords are tried than are being looked at in that moment ({@link Turns}). While Redis is away
 * nobody is banned and nothing is counted. Thread-safe.
 */
public final class GuardedAuthenticator implements Authenticator {
    private final Authenticator backend;
    private final BanList bans;
    private final BanRules rules;
    private final BanJournal journal;
    private final Turns turns = new Turns();

    public GuardedAuthenticator(Authenticator backend, BanList bans, BanRules rules, BanJournal journal) {
        this.backend = backend;
        this.bans = bans;
        this.rules = rules;
        this.journal = journal;
    }

    @Override
    public AuthResult authenticate(AuthenticateRequest request) {
        Suspects suspects = Suspects.of(request, rules);
        return suspects.address().isPresent()
                ? turns.take(suspects.address().get(), () -> guarded(request, suspects))
                : guarded(request, suspects);
    }

    private AuthResult guarded(AuthenticateRequest request, Suspects suspects) {
        if (isBanned(suspects)) {
            return new Denied(DenialReason.BANNED);
        }
        AuthResult result = backend.authenticate(request);
        note(suspects, result);
        return result;
    }

    @Override
    public Optional<String> waitingFor() {
        return backend.waitingFor();
    }

    private boolean isBanned(Suspects suspects) {
        try {
            return bans.holdsOneOf(suspects.all());
        } catch (RedisAwayException away) {
            return false;
        }
    }

    private void note(Suspects suspects, AuthResult result) {
        try {
            switch (result) {
                case AuthResult.Granted granted ->
                    bans.succeeded(
                            suspects, granted.username(), Instant.now().truncatedTo(ChronoUnit.SECONDS));
                case Denied denied when isGuess(denied) -> count(suspects);
                // The password was right, or nobody knows.
                case Denied _, AuthResult.Unavailable _ -> {}
            }
        } catch (RedisAwayException away) {
            // Said in the log once, where it is asked.
        }
    }

    private void count(Suspects suspects) {
        if (suspects.counted()) {
            List<Failures> failures = bans.failed(suspects.all());
            failures.stream().filter(failure -> failure.ban().isPositive()).forEach(journal::banned);
        }
    }

    /** Whether a denial is one that somebody who guesses gets. */
    static boolean isGuess(Denied denied) {
        return switch (denied.reason()) {
            case BAD_CREDENTIALS, SECOND_FACTOR -> true;
            case DISABLED, EXPIRED, WRONG_NETWORK, WRONG_HOUR, TLS_REQUIRED, BANNED -> false;
        };
    }
}
