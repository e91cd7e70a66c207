package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.session.ControlConnection;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.TransferOutcome;

/** What STOR, APPE and STOU have in common; they only choose the target and where its bytes go. */
final class UploadFlow {
    private UploadFlow() {}

    /** Receives a file. */
    static Reply receive(CommandCall call, VirtualPath target, UploadMode mode, String announcement) {
        boolean ascii = call.workspace().isAscii();
        ControlConnection control = call.session().control();
        return TransferFlow.run(
                call,
                new TransferFlow.Start(Direction.UPLOAD, target, announcement),
                () -> call.storage().openUpload(target, mode),
                (runner, transfer, sink) -> conclude(runner.upload(transfer, sink, ascii), sink, control));
    }

    // The end of the data is all that says "complete", and a client that vanished ends its data too. So a control
    // connection that is gone makes the upload a failed one.
    private static TransferOutcome conclude(TransferOutcome outcome, UploadSink sink, ControlConnection control) {
        if (!(outcome instanceof TransferOutcome.Completed)) {
            sink.discard();
            return outcome;
        }
        try {
            sink.settle();
        } catch (StorageException e) {
            sink.discard();
            return new TransferOutcome.Failed(e);
        }
        if (!control.isOpen()) {
            sink.discard();
            return new TransferOutcome.Aborted();
        }
        return commit(outcome, sink);
    }

    private static TransferOutcome commit(TransferOutcome completed, UploadSink sink) {
        try {
            sink.commit();
            return completed;
        } catch (StorageException e) {
            return new TransferOutcome.Failed(e);
        }
    }
}
