package io.ftpcluster.auth.access;

import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.entry.AccessPolicy;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Judges users who have proved who they are: whoever has not must not learn that there is a rule. Thread-safe.
 */
public final class AccessCheck {
    private final Clock clock;

    public AccessCheck(Clock clock) {
        this.clock = clock;
    }

    /** Why the user may not log in now and like this; empty: nothing speaks against it. */
    public Optional<DenialReason> onLogin(UserEntry user, AuthenticateRequest request) {
        return AccessPolicy.of(user.access()).requireTls() && !request.secure()
                ? Optional.of(DenialReason.TLS_REQUIRED)
                : onStay(user, request.clientAddress());
    }

    /** Why the user's sessions from the address must end; empty: they may go on. */
    public Optional<DenialReason> onStay(UserEntry user, String clientAddress) {
        AccessPolicy policy = AccessPolicy.of(user.access());
        Instant now = clock.instant();
        if (user.disabled()) {
            return Optional.of(DenialReason.DISABLED);
        }
        if (policy.isOver(now)) {
            return Optional.of(DenialReason.EXPIRED);
        }
        if (!policy.admits(clientAddress)) {
            return Optional.of(DenialReason.WRONG_NETWORK);
        }
        return policy.isOpen(now) ? Optional.empty() : Optional.of(DenialReason.WRONG_HOUR);
    }
}
