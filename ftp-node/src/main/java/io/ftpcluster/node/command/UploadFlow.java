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
        UploadEnd end = new UploadEnd(
                call.session().control(), fewestBytes(mode, call.workspace().takeAnnounced()));
        return TransferFlow.run(
                call,
                new TransferFlow.Start(Direction.UPLOAD, target, announcement),
                () -> call.storage().openUpload(target, mode),
                (runner, transfer, sink) -> conclude(end, runner, transfer, sink, ascii));
    }

    // A client that continues a file announces the rest or the whole; so what is there already counts as brought. How
    // much that is for APPE only the storage knows, and many announce the whole there too.
    private static long fewestBytes(UploadMode mode, long announced) {
        return switch (mode) {
            case UploadMode.Replace replace -> announced;
            case UploadMode.WriteAt at -> announced - at.offset();
            case UploadMode.Append append -> 0;
        };
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
