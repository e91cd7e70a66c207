package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** DELE: removes a file (RFC 959 §4.1.3). */
final class DeleCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("DELE", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.DELETE)
            .help("DELE path", "Remove a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        call.storage().removeFile(call.path());
        return Reply.of(ReplyCode.ACTION_DONE, "File removed.");
    }
}
