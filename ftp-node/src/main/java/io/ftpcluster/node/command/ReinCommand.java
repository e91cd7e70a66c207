package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** REIN: back to the state after the greeting (RFC 959 §4.1.1). */
final class ReinCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.verb("REIN", "RFC 959 §4.1.1").withoutLogin().help("REIN", "Log out and begin again");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        call.session().account().logOut();
        return Reply.of(ReplyCode.READY, "Ready for a new user.");
    }
}
