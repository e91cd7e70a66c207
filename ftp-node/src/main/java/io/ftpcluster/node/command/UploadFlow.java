package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.UploadSink;
import io.ftpcluster.node.storage.VirtualPath;
import io.ftpcluster.node.transfer.ActiveTransfer;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.TransferOutcome;
import io.ftpcluster.node.transfer.TransferRunner;

/** What STOR, APPE and STOU have in common; they only choose the target and where its bytes go. */
final class UploadFlow {
    private static final Reply NO_RANGE =
            Reply.of(ReplyCode.BAD_PARAMETER, "RANG is for RETR and HASH; the whole file is meant again.");

    private UploadFlow() {}

    /** Receives a file. */
    static Reply receive(CommandCall call, VirtualPath target, UploadMode mode, String announcement) {
        if (call.workspace().takeRange().isPresent()) {
            return NO_RANGE;
        }
        boolean ascii = call.workspace().isAscii();
        UploadEnd end = new UploadEnd(call.session().control());
        return TransferFlow.run(
                call,
                new TransferFlow.Start(Direction.UPLOAD, target, announcement),
                () -> call.storage().openUpload(target, mode),
                (runner, transfer, sink) -> conclude(end, runner, transfer, sink, ascii));
    }

    // Whatever happens, a sink is ended: otherwise what it wrote would stay until the node starts again.
    private static TransferOutcome conclude(
            UploadEnd end, TransferRunner runner, ActiveTransfer transfer, UploadSink sink, boolean ascii) {
        boolean moved = false;
        try {
            TransferOutcome outcome = runner.upload(transfer, sink, ascii);
            moved = true;
            return end.conclude(outcome, transfer, sink);
        } finally {
            if (!moved) {
                sink.discard();
            }
        }
    }
}
