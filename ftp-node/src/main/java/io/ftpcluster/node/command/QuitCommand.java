package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** QUIT: ends the session (RFC 959 §4.1.1). It waits for its turn, so a running transfer finishes first. */
final class QuitCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.verb("QUIT", "RFC 959 §4.1.1").withoutLogin().brief().help("QUIT", "End the session");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return Reply.of(ReplyCode.CLOSING, "Goodbye.");
    }
}
