package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.FileFacts;

/** CWD: enters a directory (RFC 959 §4.1.1). Paths have the form of RFC 3659 §6. */
final class CwdCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("CWD", "RFC 959 §4.1.1")
            .alias("XCWD")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.LIST)
            .feature("TVFS")
            .help("CWD path", "Enter a directory");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        FileFacts facts = call.storage().facts(call.path());
        if (!facts.isDirectory()) {
            return Reply.of(ReplyCode.NOT_AVAILABLE, "Not a directory.");
        }
        call.workspace().enter(call.path());
        return Reply.of(ReplyCode.ACTION_DONE, "Directory changed to " + call.path() + ".");
    }
}
