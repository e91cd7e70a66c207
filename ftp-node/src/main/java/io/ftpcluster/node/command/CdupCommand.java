package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

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
        call.workspace().enter(call.workspace().directory().parent());
        return Reply.of(
                ReplyCode.ACTION_DONE,
                "Directory changed to " + call.workspace().directory() + ".");
    }
}
