package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.FileFacts;

/** SIZE: how many bytes a transfer of the file takes (RFC 3659 §4). For text that is not known without reading it. */
final class SizeCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("SIZE", "RFC 3659 §4")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.LIST)
            .feature("SIZE")
            .help("SIZE path", "Tell the size of a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        if (call.workspace().isAscii()) {
            return Reply.of(ReplyCode.NOT_AVAILABLE, "SIZE is not available for text, use TYPE I.");
        }
        FileFacts facts = call.storage().facts(call.path());
        return facts.isFile()
                ? Reply.of(ReplyCode.FILE_STATUS, Long.toString(facts.size()))
                : Reply.of(ReplyCode.NOT_AVAILABLE, "Not a file.");
    }
}
