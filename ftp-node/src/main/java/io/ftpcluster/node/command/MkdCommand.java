package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** MKD: makes a directory (RFC 959 §4.1.3). */
final class MkdCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MKD", "RFC 959 §4.1.3")
            .alias("XMKD")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.MAKE_DIRECTORY)
            .help("MKD path", "Make a directory");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        if (call.path().isRoot()) {
            return Reply.of(ReplyCode.NOT_AVAILABLE, "It exists already.");
        }
        call.storage().makeDirectory(call.path());
        return Reply.of(ReplyCode.PATH, Quoted.of(call.path()) + " was made.");
    }
}
