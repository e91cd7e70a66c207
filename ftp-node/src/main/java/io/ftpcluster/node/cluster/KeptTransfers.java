package io.ftpcluster.node.cluster;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * Sessions that keep their place among their user's transfers for a moment after one has ended. The files of a directory
 * follow each other in milliseconds: taking and giving back a place in Redis for each costs as much as the file itself.
 * Thread-safe.
 */
final class KeptTransfers {
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    /** After this time a place that nobody takes up has been given back. */
    static final Duration LONGEST = BETWEEN_LOOKS.multipliedBy(2).plusMillis(100);

    private final Executor later =
            CompletableFuture.delayedExecutor(BETWEEN_LOOKS.toMillis(), TimeUnit.MILLISECONDS, Runnable::run);
    private final Map<String, Long> endedAt = new ConcurrentHashMap<>();
    private final AtomicBoolean willLook = new AtomicBoolean();
    private final Consumer<String> giveBack;

    /**
     * Nobody yet.
     *
     * @param giveBack gets the id of a session that begins no further transfer; must not wait
     */
    KeptTransfers(Consumer<String> giveBack) {
        this.giveBack = giveBack;
    }

    /** The transfer of a session has ended; its place stays for now. */
    void keep(String id) {
        endedAt.put(id, System.nanoTime());
        look();
    }

    /** The session begins another transfer, or ends; true when it has kept its place. */
    boolean takeUp(String id) {
        return endedAt.remove(id) != null;
    }

    private void look() {
        if (willLook.compareAndSet(false, true)) {
            later.execute(this::giveOldOnesBack);
        }
    }

    private void giveOldOnesBack() {
        willLook.set(false);
        long now = System.nanoTime();
        endedAt.forEach((id, ended) -> {
            if (now - ended >= BETWEEN_LOOKS.toNanos() && endedAt.remove(id, ended)) {
                giveBack.accept(id);
            }
        });
        if (!endedAt.isEmpty()) {
            look();
        }
    }
}
