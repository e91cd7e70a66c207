package io.ftpcluster.auth.bans;

import io.ftpcluster.contract.net.AddressBlock;
import io.ftpcluster.contract.redis.BanKind;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;

/**
 * When somebody is banned, and for how long.
 *
 * @param addressFailures an address with so many failed logins within the window is banned; 0: never
 * @param userFailures the same for a user's name
 * @param window how long a failed login counts
 * @param time how long the first ban lasts; each further one lasts twice as long as the one before
 * @param longest the longest a ban lasts, and how long earlier bans are remembered
 * @param allowed whose addresses are never banned or held back
 */
public record BanRules(
        int addressFailures,
        int userFailures,
        Duration window,
        Duration time,
        Duration longest,
        List<AddressBlock> allowed) {
    public BanRules {
        allowed = List.copyOf(allowed);
    }

    /** How many failures within the window lead to a ban; 0: none do. */
    int mostFailures(BanKind kind) {
        return switch (kind) {
            case ADDRESS -> addressFailures;
            case USER -> userFailures;
        };
    }

    /** Whether somebody is never banned. */
    public boolean allows(Suspect whom) {
        return whom.kind() == BanKind.ADDRESS
                && Suspect.firstAddress(whom).filter(this::isAllowed).isPresent();
    }

    /** Whether failures from the address are counted for it. */
    boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(block -> block.contains(address));
    }
}
