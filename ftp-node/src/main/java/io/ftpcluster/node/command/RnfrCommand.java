package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** RNFR: says what the following RNTO renames (RFC 959 §4.1.3). */
final class RnfrCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("RNFR", "RFC 959 §4.1.3")
            .keeps(HalfGiven.RENAME)
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.RENAME)
            .help("RNFR path", "Choose what RNTO renames");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        call.workspace().forgetRename(); // Of a name that is refused nothing is left.
        call.storage().facts(call.path());
        call.workspace().renameFrom(call.path());
        return Reply.of(ReplyCode.NEED_MORE, "Send RNTO with the new name.");
    }
}
