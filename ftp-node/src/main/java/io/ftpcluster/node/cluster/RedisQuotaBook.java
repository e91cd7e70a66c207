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

    // Which uploads run, and what could not be noted yet, by user.
    private final Map<String, Set<String>> running = new ConcurrentHashMap<>();
    private final Map<String, Amount> owed = new ConcurrentHashMap<>();
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
    public QuotaAnswer reserve(String user, UserLimits limits, String upload, Amount need, long wantedBytes) {
        try {
            long answer = run(
                            QuotaScripts.RESERVE,
                            user,
                            lease,
                            upload,
                            Long.toString(need.bytes()),
                            Long.toString(need.files()),
                            Long.toString(wantedBytes),
                            Long.toString(limits.quotaBytes()),
                            Long.toString(limits.quotaFiles()))
                    .toCompletableFuture()
                    .join();
            if (answer >= 0) {
                running.computeIfAbsent(user, first -> ConcurrentHashMap.newKeySet())
                        .add(upload);
            }
            return answer(answer);
        } catch (CompletionException away) {
            return deniesWithoutRedis && !isRunning(user, upload)
                    ? new QuotaAnswer.Unknown()
                    : new QuotaAnswer.Granted(wantedBytes);
        }
    }

    // What has begun goes on without Redis, as sessions do.
    private boolean isRunning(String user, String upload) {
        return running.getOrDefault(user, Set.of()).contains(upload);
    }

    private static QuotaAnswer answer(long answer) {
        if (answer == QuotaScripts.NEVER_COUNTED) {
            return new QuotaAnswer.NeverCounted();
        }
        return answer == QuotaScripts.FULL ? new QuotaAnswer.Full() : new QuotaAnswer.Granted(answer);
    }

    @Override
    public void changing(String user, String id, String... places) {
        String[] arguments =
                Stream.concat(Stream.of(lease, ALONE, id), Stream.of(places)).toArray(String[]::new);
        try {
            boolean waits = true;
            while (waits) {
                waits = run(QuotaScripts.CHANGING, user, arguments)
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
    public void settle(String user, String id, Amount change, String... places) {
        running.computeIfPresent(user, (name, uploads) -> {
            uploads.remove(id);
            return uploads.isEmpty() ? null : uploads;
        });
        String[] arguments = Stream.concat(
                        Stream.of(id, Long.toString(change.bytes()), Long.toString(change.files())), Stream.of(places))
                .toArray(String[]::new);
        var _ = run(QuotaScripts.SETTLE, user, arguments).whenComplete((done, failure) -> {
            if (failure != null) {
                owe(user, change);
            }
        });
    }

    private void owe(String user, Amount change) {
        owed.merge(user, change, (one, other) -> new Amount(one.bytes() + other.bytes(), one.files() + other.files()));
    }

    @Override
    public void counted(String user, Amount stored) {
        owed.remove(user); // It was there to be counted.
        try {
            run(QuotaScripts.COUNTED, user, Long.toString(stored.bytes()), Long.toString(stored.files()))
                    .toCompletableFuture()
                    .join();
        } catch (CompletionException away) {
            LOG.debug("What was counted could not be noted, it is counted again");
        }
    }

    @Override
    public Optional<Amount> stored(String user) {
        try {
            List<Long> found =
                    run(QuotaScripts.STORED, user).toCompletableFuture().join();
            return found.isEmpty() ? Optional.empty() : Optional.of(new Amount(found.get(0), found.get(1)));
        } catch (CompletionException away) {
            return Optional.empty();
        }
    }

    @Override
    public void renew() {
        running.forEach((user, uploads) -> {
            String[] arguments =
                    Stream.concat(Stream.of(lease), uploads.stream()).toArray(String[]::new);
            var _ = run(QuotaScripts.RENEW, user, arguments);
        });
        for (String user : new ArrayList<>(owed.keySet())) {
            Amount change = owed.remove(user);
            if (change != null) {
                settle(user, "", change, EVERYWHERE);
            }
        }
    }

    private <T> CompletionStage<T> run(RedisScript<T> script, String user, String... arguments) {
        return redis.run(script, new String[] {keys.usage(user), keys.recount(user)}, arguments);
    }
}
