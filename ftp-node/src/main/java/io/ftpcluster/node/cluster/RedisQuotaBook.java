package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.redis.RedisScript;
import io.ftpcluster.node.config.RedisConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Usage in Redis. While Redis is away uploads are counted by nobody, or refused, as the settings say; what has changed
 * meanwhile is noted when it is back.
 */
final class RedisQuotaBook implements QuotaBook {
    private static final Logger LOG = LoggerFactory.getLogger(RedisQuotaBook.class);
    private static final Duration WHILE_COUNTED = Duration.ofMillis(20);
    private static final String EVERYWHERE = "/";
    // For how long a name is kept for one change, should whoever makes it be gone: it takes milliseconds.
    private static final String ALONE = Long.toString(Duration.ofSeconds(5).toMillis());
    private static final Amount NOTHING = new Amount(0, 0);

    /**
     * A count of which the book says, when it is over, whether something has changed meanwhile.
     *
     * @param id what changes are announced against
     */
    private record SharedCount(RedisQuotaBook book, Owner owner, String id) implements DiskCount {
        @Override
        public void note(Amount stored) {
            book.counted(owner, id, stored);
        }

        /** Nobody waits for it. */
        @Override
        public void close() {}
    }

    private final Map<Owner, Set<String>> running = new ConcurrentHashMap<>();
    private final Map<Owner, OwedChange> owed = new ConcurrentHashMap<>();
    private final KnownCounts counts = new KnownCounts();
    private final RedisLink redis;
    private final RedisKeys keys;
    private final Consumer<String> doubts;
    private final String lease;
    private final boolean deniesWithoutRedis;

    /**
     * On a link that is not connected yet.
     *
     * @param doubts gets the name of a user whose files have to be counted anew, which is asked for in Redis
     */
    RedisQuotaBook(
            RedisLink redis,
            RedisKeys keys,
            Duration lease,
            RedisConfig.WhenUnavailable whenUnavailable,
            Consumer<String> doubts) {
        this.redis = redis;
        this.keys = keys;
        this.doubts = doubts;
        this.lease = Long.toString(lease.toMillis());
        this.deniesWithoutRedis = whenUnavailable == RedisConfig.WhenUnavailable.DENY;
        redis.onConnected(this::renew);
    }

    @Override
    public QuotaAnswer reserve(Owner owner, UserLimits limits, String upload, Amount need, long wantedBytes) {
        try {
            long answer = run(
                            QuotaScripts.RESERVE,
                            owner,
                            lease,
                            upload,
                            Long.toString(need.bytes()),
                            Long.toString(need.files()),
                            Long.toString(wantedBytes),
                            Long.toString(limits.quotaBytes()),
                            Long.toString(limits.quotaFiles()),
                            owner.home())
                    .toCompletableFuture()
                    .join();
            if (answer >= 0) {
                running.computeIfAbsent(owner, first -> ConcurrentHashMap.newKeySet())
                        .add(upload);
            }
            return answer(answer);
        } catch (CompletionException away) {
            return deniesWithoutRedis && !isRunning(owner, upload)
                    ? new QuotaAnswer.Unknown()
                    : new QuotaAnswer.Granted(wantedBytes);
        }
    }

    // What has begun goes on without Redis, as sessions do.
    private boolean isRunning(Owner owner, String upload) {
        return running.getOrDefault(owner, Set.of()).contains(upload);
    }

    private static QuotaAnswer answer(long answer) {
        if (answer == QuotaScripts.NEVER_COUNTED) {
            return new QuotaAnswer.NeverCounted();
        }
        return answer == QuotaScripts.FULL ? new QuotaAnswer.Full() : new QuotaAnswer.Granted(answer);
    }

    @Override
    public void changing(Owner owner, String id, String... places) {
        String[] arguments =
                Stream.concat(Stream.of(lease, ALONE, id), Stream.of(places)).toArray(String[]::new);
        try {
            List<String> count = announce(owner, arguments);
            while (count.isEmpty() && Pause.take(WHILE_COUNTED)) {
                count = announce(owner, arguments);
            }
            if (!count.isEmpty()) {
                counts.announced(owner, id, count.getFirst());
            }
        } catch (CompletionException away) {
            LOG.debug("A change could not be announced, it is noted later");
        }
    }

    private List<String> announce(Owner owner, String... arguments) {
        return run(QuotaScripts.CHANGING, owner, arguments)
                .toCompletableFuture()
                .join();
    }

    @Override
    public void settle(Owner owner, String id, Amount change, String... places) {
        running.computeIfPresent(owner, (same, uploads) -> {
            uploads.remove(id);
            return uploads.isEmpty() ? null : uploads;
        });
        Optional<String> announced = counts.take(id);
        if (announced.isEmpty() && change.equals(NOTHING)) {
            forget(owner, id); // What was never announced has changed nothing.
        } else {
            settle(owner, id, new OwedChange(change, announced.orElseGet(() -> counts.last(owner))), places);
        }
    }

    private void forget(Owner owner, String id) {
        var _ = run(QuotaScripts.FORGET, owner, id);
    }

    private void settle(Owner owner, String id, OwedChange owes, String... places) {
        String[] arguments = Stream.concat(
                        Stream.of(
                                owner.user(),
                                id,
                                Long.toString(owes.change().bytes()),
                                Long.toString(owes.change().files()),
                                owner.home(),
                                owes.count()),
                        Stream.of(places))
                .toArray(String[]::new);
        var _ = run(QuotaScripts.SETTLE, owner, arguments).whenComplete((recount, failure) -> {
            if (failure != null) {
                owed.merge(owner, RedisLink.isUndone(failure) ? owes : owes.inDoubt(), OwedChange::and);
            } else if (recount != null && recount == 1) {
                doubts.accept(owner.user());
            }
        });
    }

    @Override
    public boolean keep(Owner owner, String place, Amount arrived) {
        try {
            return run(
                                    QuotaScripts.KEEP,
                                    owner,
                                    Long.toString(KEPT_FOR.toMillis()),
                                    QuotaScripts.KEPT + place,
                                    Long.toString(arrived.bytes()),
                                    Long.toString(arrived.files()),
                                    owner.home(),
                                    Integer.toString(MOST_KEPT))
                            .toCompletableFuture()
                            .join()
                    == 1;
        } catch (CompletionException away) {
            LOG.debug("What is kept of an upload could not be counted");
            return true;
        }
    }

    @Override
    public long kept(Owner owner) {
        try {
            return run(QuotaScripts.KEPT_BYTES, owner).toCompletableFuture().join();
        } catch (CompletionException away) {
            return 0;
        }
    }

    @Override
    public void release(Owner owner, String place) {
        forget(owner, QuotaScripts.KEPT + place);
    }

    @Override
    public DiskCount count(Owner owner) {
        String id = UUID.randomUUID().toString();
        try {
            run(QuotaScripts.COUNTING, owner, id, owner.home())
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException away) {
            LOG.debug("A count could not be announced");
        }
        return new SharedCount(this, owner, id);
    }

    private void counted(Owner owner, String id, Amount stored) {
        String bytes = Long.toString(stored.bytes());
        String files = Long.toString(stored.files());
        try {
            long recount = run(QuotaScripts.COUNTED, owner, owner.user(), id, bytes, files, owner.home())
                    .toCompletableFuture()
                    .join();
            if (recount == 1) {
                doubts.accept(owner.user());
            }
        } catch (CompletionException away) {
            LOG.debug("What was counted could not be noted, it is counted again");
        }
    }

    @Override
    public Optional<Amount> stored(Owner owner) {
        try {
            List<Long> found = run(QuotaScripts.STORED, owner, owner.home())
                    .toCompletableFuture()
                    .join();
            return found.isEmpty() ? Optional.empty() : Optional.of(new Amount(found.get(0), found.get(1)));
        } catch (CompletionException away) {
            return Optional.empty();
        }
    }

    @Override
    public void renew() {
        running.forEach((owner, uploads) -> {
            String[] arguments =
                    Stream.concat(Stream.of(lease), uploads.stream()).toArray(String[]::new);
            var _ = run(QuotaScripts.RENEW, owner, arguments);
        });
        for (Owner owner : new ArrayList<>(owed.keySet())) {
            OwedChange owes = owed.remove(owner);
            if (owes != null) {
                settle(owner, "", owes, EVERYWHERE);
            }
        }
    }

    private <T> CompletionStage<T> run(RedisScript<T> script, Owner owner, String... arguments) {
        String[] touched = {keys.usage(owner.user()), keys.recount(owner.user()), keys.recountRequests()};
        return redis.run(script, touched, arguments);
    }
}
