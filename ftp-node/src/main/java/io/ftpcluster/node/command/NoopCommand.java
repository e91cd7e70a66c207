package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import java.util.Optional;

/** NOOP: does nothing, also while a transfer runs, which keeps balancers from closing a silent connection (RFC 959 §4.1.3). */
final class NoopCommand implements Command, BesideTransfer {
    private static final CommandSpec SPEC = CommandSpec.verb("NOOP", "RFC 959 §4.1.3")
            .keeps(HalfGiven.TRANSFER, HalfGiven.RENAME)
            .withoutLogin()
            .argument(Argument.OPTIONAL)
            .besideTransfer()
            .brief()
            .help("NOOP", "Do nothing");
    private static final Reply OK = Reply.of(ReplyCode.OK, "OK.");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return OK;
    }

    @Override
    public Optional<Reply> actAtOnce(FtpSession session, String argument) {
        return session.work().map(running -> OK);
    }
}
