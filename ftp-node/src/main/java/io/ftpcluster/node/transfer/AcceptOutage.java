package io.ftpcluster.node.transfer;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The time in which the system gives no more connections, mostly because there are no descriptors left. The selector
 * would tell of the waiting one again and again: its listener is asked once a second instead, and the log has two lines
 * for the whole time. Used on the acceptor's thread.
 */
final class AcceptOutage {
    private static final Logger LOG = LoggerFactory.getLogger(AcceptOutage.class);
    private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final List<SelectionKey> paused = new ArrayList<>();
    private boolean known;
    private long askAt;

    /** A listener could not accept: it is left alone for a while. */
    void failed(SelectionKey listener, IOException why) {
        if (!known) {
            known = true;
            LOG.warn("Data connections cannot be accepted, trying again every second: {}", why.getMessage());
        }
        if (paused.isEmpty()) {
            askAt = System.nanoTime() + PAUSE_NANOS;
        }
        listener.interestOps(0);
        paused.add(listener);
    }

    /** A connection was accepted. */
    void succeeded() {
        if (known) {
            known = false;
            LOG.info("Data connections are accepted again");
        }
    }

    /** Asks the listeners again when it is time; called often. */
    void lookAgain() {
        if (!paused.isEmpty() && System.nanoTime() - askAt >= 0) {
            paused.stream().filter(SelectionKey::isValid).forEach(key -> key.interestOps(SelectionKey.OP_ACCEPT));
            paused.clear();
        }
    }
}
