package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recounts that are asked for in Redis. As long as one stands every node tries now and then to take it up, so that one
 * whose node is gone is not lost.
 */
final class RedisRecounts implements Recounts {
    private static final Logger LOG = LoggerFactory.getLogger(RedisRecounts.class);
    private static final int MOST_TRIES = 3;

    private final Set<String> standing = ConcurrentHashMap.newKeySet();
    private final Set<String> told = ConcurrentHashMap.newKeySet();
    private final RedisLink redis;
    private final RedisKeys keys;
    private volatile @Nullable Consumer<String> hearer;

    /** On a link that is not connected yet. */
    RedisRecounts(RedisLink redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
        redis.subscribe(keys.recounts(), this::isAskedFor, this::lookWhatWasMissed);
    }

    private void lookWhatWasMissed() {
        var _ = redis.run(RecountScripts.STANDING, new String[] {keys.recountRequests()})
                .thenAccept(users -> users.forEach(this::isAskedFor));
    }

    /** Hears that a recount is asked for; does not wait. */
    void isAskedFor(String user) {
        standing.add(user);
        tell(user);
    }

    // Whoever is told may have to count for others first, and is not told again meanwhile.
    private void tell(String user) {
        Consumer<String> known = hearer;
        if (known != null && told.add(user)) {
            known.accept(user);
        }
    }

    @Override
    public void listen(Consumer<String> chosen) {
        hearer = chosen;
        renew();
    }

    @Override
    public void renew() {
        standing.forEach(this::tell);
    }

    @Override
    public Optional<Recount> claim(String user) {
        told.remove(user);
        ClaimedRecount recount = ClaimedRecount.by(redis, keys, user);
        try {
            List<String> answer = recount.run(RecountScripts.CLAIM, ClaimedRecount.LEASE.toMillis(), MOST_TRIES);
            return switch (answer.getFirst()) {
                case RecountScripts.YOURS -> Optional.of(recount.in(answer.getLast()));
                case RecountScripts.TAKEN -> Optional.empty();
                case RecountScripts.GIVEN_UP -> givenUp(user);
                default -> gone(user);
            };
        } catch (CompletionException away) {
            LOG.debug("A recount could not be taken up, it is tried again");
            return Optional.empty();
        }
    }

    private Optional<Recount> givenUp(String user) {
        LOG.warn(
                "A recount is given up: {} times a node has begun and not come to an end. The admin API says whose has"
                        + " failed; ask again",
                MOST_TRIES);
        return gone(user);
    }

    private Optional<Recount> gone(String user) {
        standing.remove(user);
        return Optional.empty();
    }
}
