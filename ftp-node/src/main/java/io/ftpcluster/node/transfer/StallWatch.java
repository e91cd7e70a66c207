package io.ftpcluster.node.transfer;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Ends transfers in which nothing moves, and those that take too long: a blocked read or write has no timer of its own.
 * Thread-safe.
 */
public final class StallWatch {
    private final Set<ActiveTransfer> running = ConcurrentHashMap.newKeySet();
    private final Duration limit;
    private final Optional<Duration> whole;

    /**
     * With its limits.
     *
     * @param limit longest time without a byte
     * @param whole longest time of a transfer; empty: any
     */
    public StallWatch(Duration limit, Optional<Duration> whole) {
        this.limit = limit;
        this.whole = whole;
    }

    /** Looks at all running transfers once; called about once a second. */
    public void sweep() {
        lookAtQuiet();
        for (ActiveTransfer transfer : running) {
            if (transfer.isStalled(limit)) {
                transfer.stall();
            } else if (isOverdue(transfer)) {
                transfer.expire();
            }
        }
    }

    // Early enough that what is seen later can be compared.
    private void lookAtQuiet() {
        Duration some = limit.dividedBy(2);
        List<ActiveTransfer> quiet =
                running.stream().filter(transfer -> transfer.isQuietFor(some)).toList();
        if (!quiet.isEmpty()) {
            SendQueues queues = SendQueues.now();
            quiet.forEach(transfer -> transfer.look(queues));
        }
    }

    private boolean isOverdue(ActiveTransfer transfer) {
        return whole.isPresent() && transfer.duration().compareTo(whole.get()) > 0;
    }

    void add(ActiveTransfer transfer) {
        running.add(transfer);
    }

    void remove(ActiveTransfer transfer) {
        running.remove(transfer);
    }
}
