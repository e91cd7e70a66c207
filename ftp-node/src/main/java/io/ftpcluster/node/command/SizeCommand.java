package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.FileFacts;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;

/**
 * SIZE: how many bytes a transfer of the file takes (RFC 3659 §4). For text that is not known without reading it. Where
 * there is no file, but an upload of it was interrupted, a user who may continue it is told where to: this is how
 * clients find out.
 */
final class SizeCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("SIZE", "RFC 3659 §4")
            .keeps(HalfGiven.TRANSFER)
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
        FileFacts facts = facts(call);
        return facts.isFile()
                ? Reply.of(ReplyCode.FILE_STATUS, Long.toString(facts.size()))
                : Reply.of(ReplyCode.NOT_AVAILABLE, "Not a file.");
    }

    private static FileFacts facts(CommandCall call) {
        try {
            return call.storage().facts(call.path());
        } catch (StorageException e) {
            boolean mayContinue = call.isAllowed(Permission.WRITE) && call.isAllowed(Permission.APPEND);
            if (e.fault() != StorageFault.NOT_FOUND || !mayContinue) {
                throw e;
            }
            return call.storage().interrupted(call.path()).orElseThrow(() -> e);
        }
    }
}
