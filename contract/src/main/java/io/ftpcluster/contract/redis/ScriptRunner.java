package io.ftpcluster.contract.redis;

import io.lettuce.core.RedisNoScriptException;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Sends a script whole the first time, and from then on its hash alone (EVALSHA), which is forty bytes in place of a
 * thousand. A Redis that has lost it, because somebody has flushed its scripts or another server of a Redis Cluster has
 * the keys now, is sent it whole again. Thread-safe.
 */
final class ScriptRunner {
    private final Set<String> known = ConcurrentHashMap.newKeySet();

    <T> CompletionStage<T> run(
            RedisClusterAsyncCommands<String, String> commands,
            RedisScript<T> script,
            String[] keys,
            String... arguments) {
        return known.contains(script.hash())
                ? commands.<T>evalsha(script.hash(), script.output(), keys, arguments)
                        .exceptionallyCompose(failure -> isUnknown(failure)
                                ? whole(commands, script, keys, arguments)
                                : CompletableFuture.failedFuture(failure))
                : whole(commands, script, keys, arguments);
    }

    private <T> CompletionStage<T> whole(
            RedisClusterAsyncCommands<String, String> commands,
            RedisScript<T> script,
            String[] keys,
            String... arguments) {
        return commands.<T>eval(script.text(), script.output(), keys, arguments).thenApply(answer -> {
            known.add(script.hash());
            return answer;
        });
    }

    /**
     * Redis may have started anew: what is sent next comes whole at once. So scripts that follow each other stay in their
     * order, which they would not when the first of them had to be sent twice.
     */
    void forget() {
        known.clear();
    }

    private static boolean isUnknown(Throwable failure) {
        return failure instanceof RedisNoScriptException
                || failure instanceof CompletionException && failure.getCause() instanceof RedisNoScriptException;
    }
}
