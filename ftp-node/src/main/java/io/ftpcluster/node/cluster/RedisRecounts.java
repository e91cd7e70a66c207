package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.redis.RedisScript;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

/** Recounts that are asked for in Redis. */
final class RedisRecounts implements Recounts {
    private static final Duration LEASE = Duration.ofMinutes(1);
    private static final Duration HELD = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final RedisLink redis;
    private final RedisKeys keys;
    private volatile Consumer<String> hearer = user -> {};

    /** On a link that is not connected yet. */
    RedisRecounts(RedisLink redis, RedisKeys keys) {
        this.redis = redis;
        this.keys = keys;
        redis.subscribe(keys.recounts(), user -> hearer.accept(user), () -> {});
    }

    @Override
    public void listen(Consumer<String> chosen) {
        hearer = chosen;
    }

    @Override
    public Optional<Recount> claim(String user) {
        String token = UUID.randomUUID().toString();
        String[] request = {keys.recount(user)};
        try {
            List<String> home = redis.run(RecountScripts.CLAIM, request, token, millis(LEASE))
                    .toCompletableFuture()
                    .join();
            return home.stream()
                    .findFirst()
                    .map(found -> new Claimed(redis, keys.recount(user), keys.usage(user), token, found));
        } catch (CompletionException away) {
            return Optional.empty();
        }
    }

    private static String millis(Duration time) {
        return Long.toString(time.toMillis());
    }

    private record Claimed(RedisLink redis, String request, String usage, String token, String home)
            implements Recount {
        @Override
        public boolean keep() {
            return number(RecountScripts.KEEP, token, millis(LEASE)) == 1;
        }

        @Override
        public List<String> changed() {
            try {
                return run(RecountScripts.CHANGED, token);
            } catch (CompletionException away) {
                return List.of(); // What is counted cannot be noted then, either.
            }
        }

        @Override
        public boolean hold() {
            long tries = PATIENCE.dividedBy(PAUSE);
            long running = number(RecountScripts.HOLD, token, millis(HELD));
            for (long i = 0; i < tries && running > 0 && Pause.take(PAUSE); i++) {
                running = number(RecountScripts.HOLD, token, millis(HELD));
            }
            if (running != 0) {
                number(RecountScripts.RELEASE, token);
            }
            return running == 0;
        }

        @Override
        public boolean finish(QuotaBook.Amount stored) {
            boolean noted =
                    number(RecountScripts.FINISH, token, Long.toString(stored.bytes()), Long.toString(stored.files()))
                            == 1;
            if (!noted) {
                number(RecountScripts.RELEASE, token);
            }
            return noted;
        }

        @Override
        public void abandon() {
            number(RecountScripts.ABANDON, token);
        }

        private long number(RedisScript<Long> script, String... arguments) {
            try {
                return run(script, arguments);
            } catch (CompletionException away) {
                return -1;
            }
        }

        private <T> T run(RedisScript<T> script, String... arguments) {
            return redis.run(script, new String[] {request, usage}, arguments)
                    .toCompletableFuture()
                    .join();
        }
    }
}
