package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.storage.UploadMode;

/**
 * STOR: receives a file (RFC 959 §4.1.3). Without a restart offset the name shows the old content, or nothing, until
 * the new one is complete; with one the file is continued where it is (RFC 3659 §5).
 */
final class StorCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("STOR", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.WRITE)
            .help("STOR path", "Send a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        long offset = call.workspace().takeRestartOffset();
        if (offset > 0 && !call.isAllowed(Permission.APPEND)) {
            return CommandDispatcher.NOT_ALLOWED;
        }
        UploadMode mode = offset > 0 ? new UploadMode.WriteAt(offset) : new UploadMode.Replace();
        return UploadFlow.receive(call, call.path(), mode, "Send the data of " + call.path() + ".");
    }
}
