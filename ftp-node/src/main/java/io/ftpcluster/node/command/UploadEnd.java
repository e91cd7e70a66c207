package io.ftpcluster.node.command;

import io.ftpcluster.node.session.ControlConnection;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.transfer.ActiveTransfer;
import io.ftpcluster.node.transfer.TransferOutcome;
import java.time.Duration;

/**
 * Judges whether data that has ended is all of it. In stream mode the end of the data is all that says "complete", and a
 * client that vanished ends its data too. So an upload whose control connection ends with it has failed.
 *
 * @param control of the session
 * @param fewest how many bytes the client announced (ALLO); 0: it did not
 */
record UploadEnd(ControlConnection control, long fewest) {
    // A balancer may pass on the ends of two connections in another order than they came. How long to wait for
    // the other one grows with what can be lost. What a client sends in one piece waits for nothing.
    private static final int FRACTION = 50;
    private static final Duration SHORTEST_WAIT = Duration.ofMillis(1);
    private static final Duration SHORTEST_WAIT_BEHIND_A_BALANCER = Duration.ofMillis(5);
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);
    private static final int ONE_PIECE = 16 * 1024;

    /** Publishes what has come, or gives it up. */
    TransferOutcome conclude(TransferOutcome outcome, ActiveTransfer transfer, UploadSink sink) {
        try {
            TransferOutcome judged = judge(outcome, transfer, sink);
            if (judged instanceof TransferOutcome.Completed) {
                sink.commit();
            } else {
                sink.discard();
            }
            return judged;
        } catch (StorageException e) {
            return new TransferOutcome.Failed(e);
        }
    }

    private TransferOutcome judge(TransferOutcome outcome, ActiveTransfer transfer, UploadSink sink) {
        if (!(outcome instanceof TransferOutcome.Completed)) {
            return outcome;
        }
        if (transfer.bytes() < fewest) {
            return new TransferOutcome.Short();
        }
        boolean apart = control.isProxied() && fewest == 0;
        Duration patience = patience(transfer.duration(), transfer.bytes(), apart);
        try {
            sink.settle();
        } catch (StorageException e) {
            return new TransferOutcome.Failed(e);
        }
        return control.hasClientLeft(patience) ? new TransferOutcome.Aborted() : outcome;
    }

    /**
     * How long to wait for the end of the control connection, which may be on its way.
     *
     * @param taken how long the upload took
     * @param bytes how much has come
     * @param apart whether the ends of both connections may come in either order, and nothing else tells what is complete
     */
    static Duration patience(Duration taken, long bytes, boolean apart) {
        Duration fraction = taken.dividedBy(FRACTION);
        Duration least = apart && bytes > ONE_PIECE ? SHORTEST_WAIT_BEHIND_A_BALANCER : Duration.ZERO;
        Duration patience = fraction.compareTo(SHORTEST_WAIT) < 0 ? least : longer(fraction, least);
        return patience.compareTo(LONGEST_WAIT) < 0 ? patience : LONGEST_WAIT;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? other : one;
    }
}
