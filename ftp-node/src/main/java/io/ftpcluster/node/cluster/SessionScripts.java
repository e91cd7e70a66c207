package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.redis.RedisScript;
import io.ftpcluster.contract.redis.SessionField;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Runs {@link RecordScripts} for the sessions of one node, in the order in which it is called. A stage fails when Redis
 * is away. Thread-safe.
 */
final class SessionScripts {
    private static final String NO_LIMIT = "0";

    private final RedisLink redis;
    private final String node;
    private final String lease;

    SessionScripts(RedisLink redis, String node, Duration lease) {
        this.redis = redis;
        this.node = node;
        this.lease = Long.toString(lease.toMillis());
    }

    /** Takes a place; gives 0, or the number of the set that is full. */
    CompletionStage<Long> open(HeldSession held) {
        return open(held, held.sets().stream().map(set -> Integer.toString(set.most())));
    }

    /** Writes a session whatever the limits say. */
    void openInAnyCase(HeldSession held) {
        var _ = open(held, held.sets().stream().map(set -> NO_LIMIT));
    }

    private CompletionStage<Long> open(HeldSession held, Stream<String> limits) {
        return one(
                RecordScripts.OPEN,
                held,
                Stream.concat(Stream.concat(Stream.of(lease, held.id()), limits), held.facts(node)));
    }

    CompletionStage<Long> close(HeldSession held) {
        return one(RecordScripts.CLOSE, held, Stream.of(held.id()));
    }

    /** Takes a transfer; gives how many the user has now, or -1 when there is no room. */
    CompletionStage<Long> beginTransfer(HeldSession held, String what) {
        String most = Integer.toString(held.transfers().most());
        return one(
                RecordScripts.BEGIN_TRANSFER,
                held,
                Stream.of(lease, held.id(), most, SessionField.TRANSFER.key(), what));
    }

    /** Gives a transfer back; gives how many the user still has. */
    CompletionStage<Long> endTransfer(HeldSession held) {
        return one(
                RecordScripts.END_TRANSFER,
                held,
                Stream.of(held.id(), SessionField.TRANSFER.key(), "", SessionField.PROGRESS.key(), "0"));
    }

    /** Renews some sessions; gives for each how many transfers its user has, or -1 when it has no record. */
    CompletionStage<List<Long>> renew(List<HeldSession> some, Predicate<HeldSession> transferring) {
        String[] keys = some.stream().flatMap(HeldSession::keys).toArray(String[]::new);
        Stream<String> arguments = some.stream()
                .flatMap(held ->
                        Stream.concat(Stream.of(held.id(), transferring.test(held) ? "1" : "0"), held.activity()));
        return redis.run(
                RecordScripts.RENEW,
                keys,
                Stream.concat(Stream.of(lease), arguments).toArray(String[]::new));
    }

    /** Only finds out whether Redis is there. */
    void look() {
        var _ = redis.ping();
    }

    private CompletionStage<Long> one(RedisScript<Long> script, HeldSession held, Stream<String> arguments) {
        return redis.run(script, held.keys().toArray(String[]::new), arguments.toArray(String[]::new));
    }
}
