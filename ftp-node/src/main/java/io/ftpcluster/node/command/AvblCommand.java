package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/** AVBL: how many bytes the volume has room for (draft-peterson-streamlined-ftp-command-extensions-10). */
final class AvblCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb(
                    "AVBL", "draft-peterson-streamlined-ftp-command-extensions-10")
            .argument(Argument.OPTIONAL)
            .path(PathArgument.WHOLE, Permission.LIST)
            .feature("AVBL")
            .help("AVBL [path]", "Tell how many bytes there is room for");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return Reply.of(ReplyCode.FILE_STATUS, Long.toString(call.storage().usableSpace(call.path())));
    }
}
