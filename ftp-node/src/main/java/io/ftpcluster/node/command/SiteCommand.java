package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** SITE: what only this server has (RFC 959 §4.1.3). So far its HELP. */
final class SiteCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("SITE", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .help("SITE HELP", "Use what only this server has");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return call.argument().strip().equalsIgnoreCase("HELP")
                ? Reply.of(ReplyCode.HELP, "SITE knows HELP.")
                : Reply.of(ReplyCode.BAD_PARAMETER, "SITE does not know this.");
    }
}
