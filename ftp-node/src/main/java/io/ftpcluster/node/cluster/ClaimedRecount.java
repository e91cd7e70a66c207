package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.redis.RedisScript;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/**
 * A recount in Redis that this node has taken up, or tries to.
 *
 * @param redis where it is
 * @param keys of all its scripts
 * @param user whose files
 * @param token by which Redis knows who has taken it up
 * @param home where the files are; empty: not known yet
 */
record ClaimedRecount(RedisLink redis, List<String> keys, String user, String token, String home) implements Recount {
    /** How long it is this node's, unless that is kept. */
    static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration HELD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(20);

    /** One that is not taken up yet. */
    static ClaimedRecount by(RedisLink redis, RedisKeys keys, String user) {
        return new ClaimedRecount(
                redis,
                List.of(keys.recount(user), keys.usage(user), keys.recountRequests()),
                user,
                UUID.randomUUID().toString(),
                "");
    }

    /** The same, taken up. */
    ClaimedRecount in(String found) {
        return new ClaimedRecount(redis, keys, user, token, found);
    }

    /**
     * Runs a script, and waits.
     *
     * @throws CompletionException when Redis is away
     */
    <T> T run(RedisScript<T> script, long... numbers) {
        String[] arguments = Stream.concat(
                        Stream.of(token, user), Arrays.stream(numbers).mapToObj(Long::toString))
                .toArray(String[]::new);
        return redis.run(script, keys.toArray(String[]::new), arguments)
                .toCompletableFuture()
                .join();
    }

    private long number(RedisScript<Long> script, long... numbers) {
        try {
            return run(script, numbers);
        } catch (CompletionException away) {
            return -1;
        }
    }

    @Override
    public boolean keep() {
        return number(RecountScripts.KEEP, LEASE.toMillis()) == 1;
    }

    @Override
    public List<String> changed() {
        try {
            return run(RecountScripts.CHANGED);
        } catch (CompletionException away) {
            return List.of(); // What is counted cannot be noted then, either.
        }
    }

    @Override
    public boolean hold() {
        long tries = PATIENCE.dividedBy(PAUSE);
        long running = number(RecountScripts.HOLD, HELD.toMillis());
        for (long i = 0; i < tries && running > 0 && Pause.take(PAUSE); i++) {
            running = number(RecountScripts.HOLD, HELD.toMillis());
        }
        if (running != 0) {
            number(RecountScripts.RELEASE);
        }
        return running == 0;
    }

    @Override
    public boolean finish(QuotaBook.Amount stored) {
        boolean noted = number(RecountScripts.FINISH, stored.bytes(), stored.files()) == 1;
        if (!noted) {
            number(RecountScripts.RELEASE);
        }
        return noted;
    }

    @Override
    public void abandon() {
        number(RecountScripts.ABANDON);
    }
}
