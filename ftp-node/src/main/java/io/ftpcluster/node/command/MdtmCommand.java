package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.FileFacts;

/** MDTM: when a file was last modified, in UTC (RFC 3659 §3). */
final class MdtmCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MDTM", "RFC 3659 §3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.LIST)
            .feature("MDTM")
            .help("MDTM path", "Tell when a file was modified");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        FileFacts facts = call.storage().facts(call.path());
        return Reply.of(ReplyCode.FILE_STATUS, FtpTime.format(facts.modified()));
    }
}
