package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.VirtualPath;

/** CDUP: goes one directory up (RFC 959 §4.1.1). */
final class CdupCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.verb("CDUP", "RFC 959 §4.1.1").alias("XCUP").help("CDUP", "Go one directory up");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        VirtualPath parent = call.workspace().directory().parent();
        if (!call.isAllowed(Permission.LIST, parent)) {
            return CommandDispatcher.NOT_ALLOWED;
        }
        call.workspace().enter(parent);
        return Reply.of(ReplyCode.ACTION_DONE, "Directory changed to " + parent + ".");
    }
}
