package io.ftpcluster.node.transfer;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What one transfer may move per second: its session's rate, which may be missing, and its user's rate.
 * Thread-safe.
 *
 * @param buckets every one of them is paid
 */
public record RateLimit(List<TokenBucket> buckets) {
    /** As fast as it goes. */
    public static final RateLimit NONE = new RateLimit(List.of());

    // A shorter wait costs more than it holds back; it stays owed and is waited for with the next.
    private static final long SHORTEST_WAIT_NANOS = 2_000_000;

    public RateLimit {
        buckets = List.copyOf(buckets);
    }

    static RateLimit of(Optional<TokenBucket> session, TokenBucket user) {
        return new RateLimit(Stream.concat(session.stream(), Stream.of(user)).toList());
    }

    /** How many of the wanted bytes should move at once, at least one. */
    long chunk(long wanted) {
        long most = wanted;
        for (TokenBucket bucket : buckets) {
            most = Math.min(most, bucket.chunk());
        }
        return most;
    }

    /** Pays for bytes that have moved; returns for how many nanoseconds to move nothing. */
    long pay(long bytes) {
        long wait = 0;
        for (TokenBucket bucket : buckets) {
            wait = Math.max(wait, bucket.pay(bytes, System.nanoTime()));
        }
        return wait < SHORTEST_WAIT_NANOS ? 0 : wait;
    }
}
