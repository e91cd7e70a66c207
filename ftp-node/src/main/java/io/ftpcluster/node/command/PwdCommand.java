package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** PWD: the current directory (RFC 959 §4.1.3). */
final class PwdCommand implements Command {
    private static final CommandSpec SPEC =
            CommandSpec.verb("PWD", "RFC 959 §4.1.3").alias("XPWD").brief().help("PWD", "Tell the current directory");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return Reply.of(ReplyCode.PATH, Quoted.of(call.workspace().directory()) + " is the current directory.");
    }
}
