package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** RMD: removes an empty directory (RFC 959 §4.1.3). */
final class RmdCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("RMD", "RFC 959 §4.1.3")
            .alias("XRMD")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.DELETE)
            .help("RMD path", "Remove an empty directory");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        call.storage().removeDirectory(call.path());
        return Reply.of(ReplyCode.ACTION_DONE, "Directory removed.");
    }
}
