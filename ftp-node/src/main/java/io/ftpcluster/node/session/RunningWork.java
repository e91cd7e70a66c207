package io.ftpcluster.node.session;

import io.ftpcluster.node.cluster.SessionActivity;
import io.ftpcluster.node.transfer.ActiveTransfer;
import io.ftpcluster.node.transfer.LongWork;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a session does now: its last command, its transfer or other long work, and who has asked for its end. Commands
 * are known by the order they came in. Thread-safe.
 */
final class RunningWork implements SessionActivity {
    private volatile String lastCommand = "";
    private volatile @Nullable LongWork running;
    private volatile long abortedBefore;

    /** Notes which verb of the command table came. */
    void command(String verb) {
        lastCommand = verb;
    }

    @Override
    public String lastCommand() {
        return lastCommand;
    }

    @Override
    public String transfer() {
        return running instanceof ActiveTransfer transfer ? what(transfer.path()) : "";
    }

    /** The last command as a transfer of this path. */
    String what(String path) {
        return lastCommand + " " + path;
    }

    @Override
    public long progress() {
        return running instanceof ActiveTransfer transfer ? transfer.bytes() : 0;
    }

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
