package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.RedisLink;
import io.ftpcluster.contract.redis.RedisScript;
import io.ftpcluster.contract.redis.SessionField;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Runs {@link RecordScripts} for the sessions of one node, in the order in which it is called. A stage fails when Redis
 * is away. Thread-safe.
 */
final class SessionScripts {
    private static final String NO_LIMIT = "0";
    private static final int ASKED_AT_ONCE = 100;

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

    /** Takes a transfer; gives how many uploads and downloads the user has now, or nothing when there is no room. */
    CompletionStage<List<Long>> beginTransfer(HeldSession held, Flow flow, String what) {
        String most = Integer.toString(held.transfers().most());
        return one(
                RecordScripts.BEGIN_TRANSFER,
                held,
                Stream.of(lease, held.id(), most, held.keyOf(flow), SessionField.TRANSFER.key(), what));
    }

    /** Gives a transfer back; gives how many uploads and downloads the user still has. */
    CompletionStage<List<Long>> endTransfer(HeldSession held) {
        return one(
                RecordScripts.END_TRANSFER,
                held,
                Stream.of(held.id(), SessionField.TRANSFER.key(), "", SessionField.PROGRESS.key(), "0"));
    }

    /** How many uploads and downloads the users of some sessions have. */
    CompletionStage<List<Long>> countTransfers(List<HeldSession> some) {
        return redis.run(
                RecordScripts.COUNT,
                some.stream().flatMap(HeldSession::transferKeys).toArray(String[]::new));
    }

    /** Renews some sessions; gives for each how many uploads and downloads its user has, or -1 when it has no record. */
    CompletionStage<List<Long>> renew(List<HeldSession> some, Function<HeldSession, Optional<Flow>> transfers) {
        String[] keys = some.stream().flatMap(HeldSession::keys).toArray(String[]::new);
        Stream<String> arguments = some.stream()
                .flatMap(held -> Stream.concat(
                        Stream.of(held.id()),
                        Stream.concat(
                                transfers
                                        .apply(held)
                                        .map(flow -> Stream.of("1", held.keyOf(flow)))
                                        .orElse(Stream.of("0", "0")),
                                held.activity())));
        return redis.run(
                RecordScripts.RENEW,
                keys,
                Stream.concat(Stream.of(lease), arguments).toArray(String[]::new));
    }

    /** Asks for so many sessions at once as do not keep Redis from others. */
    static void inParts(Collection<HeldSession> sessions, Consumer<List<HeldSession>> question) {
        List<HeldSession> all = new ArrayList<>(sessions);
        for (int from = 0; from < all.size(); from += ASKED_AT_ONCE) {
            question.accept(all.subList(from, Math.min(all.size(), from + ASKED_AT_ONCE)));
        }
    }

    /** Only finds out whether Redis is there. */
    void look() {
        var _ = redis.ping();
    }

    private <T> CompletionStage<T> one(RedisScript<T> script, HeldSession held, Stream<String> arguments) {
        return redis.run(script, held.keys().toArray(String[]::new), arguments.toArray(String[]::new));
    }
}
