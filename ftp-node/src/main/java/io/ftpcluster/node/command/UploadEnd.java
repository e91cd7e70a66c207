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
    // the other one grows with what can be lost: a small file waits for nothing.
    private static final int FRACTION = 50;
    private static final Duration LONGEST_WAIT = Duration.ofMillis(50);

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
        Duration patience = patience(transfer.duration());
        try {
            sink.settle();
        } catch (StorageException e) {
            return new TransferOutcome.Failed(e);
        }
        return control.hasClientLeft(patience) ? new TransferOutcome.Aborted() : outcome;
    }

    private static Duration patience(Duration taken) {
        Duration fraction = taken.dividedBy(FRACTION);
        if (fraction.compareTo(Duration.ofMillis(1)) < 0) {
            return Duration.ZERO;
        }
        return fraction.compareTo(LONGEST_WAIT) < 0 ? fraction : LONGEST_WAIT;
    }
}
