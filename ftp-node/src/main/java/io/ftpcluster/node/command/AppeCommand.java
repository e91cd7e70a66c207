package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.storage.UploadMode;

/** APPE: adds to a file, or begins it (RFC 959 §4.1.3). An existing file grows where it is while the data comes. */
final class AppeCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("APPE", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.APPEND)
            .help("APPE path", "Add to a file");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        call.workspace().takeRestartOffset();
        return UploadFlow.receive(
                call, call.path(), new UploadMode.Append(), "Send the data to add to " + call.path() + ".");
    }
}
