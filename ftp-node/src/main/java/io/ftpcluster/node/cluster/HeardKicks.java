package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.redis.KickMessage;
import io.ftpcluster.contract.redis.KickScripts;
import io.ftpcluster.contract.redis.RedisKeys;
import io.ftpcluster.contract.redis.RedisLink;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Hears who must go, at once on the channel, and what was said while this node could not hear it as soon as it can ask.
 * Thread-safe.
 */
final class HeardKicks {
    // Redis rounds its time, and a session that has begun after the kick must not be taken for one from before.
    private static final long ROUNDING_MILLIS = 1;

    private final RedisLink redis;
    private final RedisKeys keys;
    private final Hearer hearer;
    private volatile String last = KickScripts.BEGINNING;

    /** Gets each kick, with the moment by {@link System#nanoTime()} when it was said. */
    interface Hearer {
        void kicked(KickMessage whose, long saidAt);
    }

    /** Begins to hear, on a link that is not connected yet. The hearer must not wait. */
    HeardKicks(RedisLink redis, RedisKeys keys, Hearer hearer) {
        this.redis = redis;
        this.keys = keys;
        this.hearer = hearer;
        redis.subscribe(keys.kicks(), text -> hear(text, System.nanoTime()), this::lookWhatWasMissed);
    }

    // What the channel has brought meanwhile is heard twice: nobody is left then who was there before it.
    private void lookWhatWasMissed() {
        long asked = System.nanoTime();
        var _ = redis.run(KickScripts.SINCE, new String[] {keys.recentKicks()}, last)
                .thenAccept(kicks -> hearAll(kicks, asked));
    }

    // Ages are compared and no times, so that the node's clock does not matter.
    private void hearAll(List<String> kicks, long asked) {
        for (int i = 0; i < kicks.size(); i += 3) {
            last = kicks.get(i);
            long age = Long.parseLong(kicks.get(i + 1)) + ROUNDING_MILLIS;
            hear(kicks.get(i + 2), asked - TimeUnit.MILLISECONDS.toNanos(age));
        }
    }

    private void hear(String text, long saidAt) {
        KickMessage.parse(text).ifPresent(whose -> hearer.kicked(whose, saidAt));
    }
}
