package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import java.util.Optional;

/**
 * ABOR: ends the transfer that runs (RFC 959 §4.1.3). The transfer's own command answers 426, and this one answers 226
 * at its turn, also when there was nothing to end.
 */
final class AborCommand implements Command, BesideTransfer {
    private static final CommandSpec SPEC =
            CommandSpec.verb("ABOR", "RFC 959 §4.1.3").besideTransfer().help("ABOR", "End the running transfer");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Optional<Reply> actAtOnce(FtpSession session, String argument) {
        session.abortWork();
        return Optional.empty();
    }

    @Override
    public Reply handle(CommandCall call) {
        call.workspace().cancelRendezvous();
        return Reply.of(ReplyCode.TRANSFER_COMPLETE, "No transfer is running.");
    }
}
