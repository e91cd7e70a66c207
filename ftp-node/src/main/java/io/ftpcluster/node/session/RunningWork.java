package io.ftpcluster.node.session;

import io.ftpcluster.node.transfer.LongWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The transfer, or other long work, that a session does now, and who has asked for its end. Commands are known by the
 * order they came in. Thread-safe.
 */
final class RunningWork {
    private volatile @Nullable LongWork running;
    private volatile long abortedBefore;

    /** Ends what runs, and what the commands up to this one have not begun yet. Does not wait. */
    void abort(long lastCommand) {
        abortedBefore = lastCommand;
        LongWork now = running;
        if (now != null) {
            now.abort();
        }
    }

    /**
     * Begins.
     *
     * @param command which command does it
     * @return false when that command was to be ended before it came so far
     */
    boolean begin(LongWork work, long command) {
        running = work;
        return command >= abortedBefore;
    }

    /** It is done. */
    void end() {
        running = null;
    }

    /** What is being done. */
    Optional<LongWork> now() {
        return Optional.ofNullable(running);
    }
}
