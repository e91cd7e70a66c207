package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.storage.DownloadSource;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.transfer.ByteRange;
import io.ftpcluster.node.transfer.Direction;
import io.ftpcluster.node.transfer.RangedSource;
import java.util.Optional;

/** RETR: sends a file, from the restart offset on, or the range that was chosen (RFC 959 §4.1.3, RFC 3659 §5). */
final class RetrCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("RETR", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.READ)
            .help("RETR path", "Receive a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        Optional<ByteRange> range = call.workspace().takeRange();
        long restart = call.workspace().takeRestartOffset();
        long offset = range.map(ByteRange::first).orElse(restart);
        boolean ascii = call.workspace().isAscii();
        String announcement = "Opening data connection for " + call.path() + ".";
        return TransferFlow.run(
                call,
                new TransferFlow.Start(Direction.DOWNLOAD, call.path(), announcement),
                () -> range.isPresent() ? part(call, range.get()) : open(call, offset),
                (runner, transfer, source) -> {
                    try (source) {
                        return runner.download(transfer, source, offset, ascii);
                    }
                },
                // As text a file may double.
                source -> ascii ? Long.MAX_VALUE : source.size() - offset);
    }

    // draft-bryan-ftp-range-08 §4.3: a range that lies behind the end is an empty one.
    private static DownloadSource part(CommandCall call, ByteRange range) {
        return new RangedSource(call.storage().openDownload(call.path()), range.last() + 1);
    }

    private static DownloadSource open(CommandCall call, long offset) {
        DownloadSource source = call.storage().openDownload(call.path());
        if (offset > source.size()) {
            source.close();
            throw new StorageException(StorageFault.OFFSET_PAST_END, "Offset " + offset + " is past the end");
        }
        return source;
    }
}
