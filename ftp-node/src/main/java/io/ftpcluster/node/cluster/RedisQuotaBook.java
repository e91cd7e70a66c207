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
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
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

    // Which uploads run, and what could not be noted yet.
    private final Map<Owner, Set<String>> running = new ConcurrentHashMap<>();
    private final Map<Owner, Amount> owed = new ConcurrentHashMap<>();
    private final RedisLink redis;
    private final RedisKeys keys;
    private final String lease;
    private final boolean deniesWithoutRedis;

    RedisQuotaBook(RedisLink redis, RedisKeys keys, Duration lease, RedisConfig.WhenUnavailable whenUnavailable) {
        this.redis = redis;
        this.keys = keys;
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
            boolean waits = true;
            while (waits) {
                waits = run(QuotaScripts.CHANGING, owner, arguments)
                                        .toCompletableFuture()
                                        .join()
                                == 0
                        && Pause.take(WHILE_COUNTED);
            }
        } catch (CompletionException away) {
            LOG.debug("A change could not be announced, it is noted later");
        }
    }

    @Override
    public void settle(Owner owner, String id, Amount change, String... places) {
        running.computeIfPresent(owner, (same, uploads) -> {
            uploads.remove(id);
            return uploads.isEmpty() ? null : uploads;
        });
        String[] arguments = Stream.concat(
                        Stream.of(id, Long.toString(change.bytes()), Long.toString(change.files()), owner.home()),
                        Stream.of(places))
                .toArray(String[]::new);
        var _ = run(QuotaScripts.SETTLE, owner, arguments).whenComplete((done, failure) -> {
            if (failure != null) {
                owe(owner, change);
            }
        });
    }

    private void owe(Owner owner, Amount change) {
        owed.merge(owner, change, (one, other) -> new Amount(one.bytes() + other.bytes(), one.files() + other.files()));
    }

    @Override
    public void counted(Owner owner, Amount stored) {
        owed.remove(owner); // It was there to be counted.
        try {
            run(QuotaScripts.COUNTED, owner, Long.toString(stored.bytes()), Long.toString(stored.files()), owner.home())
                    .toCompletableFuture()
                    .join();
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
            Amount change = owed.remove(owner);
            if (change != null) {
                settle(owner, "", change, EVERYWHERE);
            }
        }
    }

    private <T> CompletionStage<T> run(RedisScript<T> script, Owner owner, String... arguments) {
        return redis.run(script, new String[] {keys.usage(owner.user()), keys.recount(owner.user())}, arguments);
    }
}
