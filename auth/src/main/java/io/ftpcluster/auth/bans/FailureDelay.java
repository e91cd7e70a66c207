package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import java.time.Duration;

/**
 * How long the answer to a failed login is held back. It is two seconds at most: a node's patience
 * ({@link io.ftpcluster.contract.auth.AuthApi#PATIENCE}) is made for that. Thread-safe.
 */
public final class FailureDelay {
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final long MOST_DOUBLINGS = 20;

    private final BanList bans;
    private final BanRules rules;

    public FailureDelay(BanList bans, BanRules rules) {
        this.bans = bans;
        this.rules = rules;
    }

    /** Nothing for anything but a failed guess, for the first one of an address, and while Redis is away. */
    public Duration before(AuthenticateRequest request, AuthResult result) {
        if (!(result instanceof Denied denied && GuardedAuthenticator.isGuess(denied))) {
            return Duration.ZERO;
        }
        try {
            return Suspects.of(request, rules)
                    .address()
                    .map(address -> after(bans.failuresOf(address)))
                    .orElse(Duration.ZERO);
        } catch (RedisAwayException away) {
            return Duration.ZERO;
        }
    }

    /** The delay after so many failures. */
    Duration after(long failures) {
        if (failures < 2) {
            return Duration.ZERO;
        }
        Duration delay = rules.firstDelay().multipliedBy(1L << Math.min(failures - 2, MOST_DOUBLINGS));
        return delay.compareTo(LONGEST) < 0 ? delay : LONGEST;
    }
}
