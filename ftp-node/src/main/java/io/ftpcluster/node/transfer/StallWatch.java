package io.ftpcluster.node.transfer;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Ends transfers in which nothing moves: a blocked read or write has no timer of its own. Thread-safe. */
public final class StallWatch {
    private final Set<ActiveTransfer> running = ConcurrentHashMap.newKeySet();
    private final Duration limit;

    /** With the longest time without a byte. */
    public StallWatch(Duration limit) {
        this.limit = limit;
    }

    /** Looks at all running transfers once; called about once a second. */
    public void sweep() {
        running.stream().filter(transfer -> transfer.isStalled(limit)).forEach(ActiveTransfer::stall);
    }

    void add(ActiveTransfer transfer) {
        running.add(transfer);
    }

    void remove(ActiveTransfer transfer) {
        running.remove(transfer);
    }
}
