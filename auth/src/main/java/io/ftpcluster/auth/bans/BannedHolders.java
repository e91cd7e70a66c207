package io.ftpcluster.auth.bans;

import io.ftpcluster.auth.backend.Standing;
import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.contract.auth.StandingRequest.Holder;
import io.ftpcluster.contract.auth.StandingResult;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Ends also the sessions of those whom an administrator has banned: the word that ends them at once may not reach every
 * node. A ban that failed logins have led to ends none, because everybody could end everybody's transfers so. Thread-safe.
 */
public final class BannedHolders implements Standing {
    private final Standing backends;
    private final BanReader bans;

    public BannedHolders(Standing backends, BanReader bans) {
        this.backends = backends;
        this.bans = bans;
    }

    @Override
    public StandingResult of(List<Holder> holders) {
        StandingResult known = backends.of(holders);
        Set<Suspect> banned = banned();
        if (banned.isEmpty()) {
            return known;
        }
        Set<Holder> ended = new LinkedHashSet<>(known.ended());
        holders.stream().filter(holder -> isOneOf(banned, holder)).forEach(ended::add);
        return new StandingResult(List.copyOf(ended), known.outdated(), known.renewed());
    }

    private Set<Suspect> banned() {
        try {
            return bans.byAdministrators();
        } catch (RedisAwayException away) {
            return Set.of();
        }
    }

    private static boolean isOneOf(Set<Suspect> banned, Holder holder) {
        Optional<Suspect> address = Suspect.parse(holder.clientAddress()).map(Suspect::address);
        return banned.contains(Suspect.user(holder.username()))
                || address.filter(banned::contains).isPresent();
    }
}
