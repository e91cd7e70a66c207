package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.storage.UploadMode;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.UUID;

/** STOU: receives a file under a name nobody has (RFC 959 §4.1.3); the 150 tells it (RFC 1123 §4.1.2.9). */
final class StouCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("STOU", "RFC 959 §4.1.3")
            .argument(Argument.OPTIONAL)
            .path(PathArgument.WHOLE, Permission.WRITE)
            .help("STOU [path]", "Send a file under a new name");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        call.workspace().takeRestartOffset();
        VirtualPath target = unique(call);
        if (!call.isAllowed(Permission.WRITE, target)) {
            return CommandDispatcher.NOT_ALLOWED;
        }
        return UploadFlow.receive(call, target, new UploadMode.Replace(), "FILE: " + target.name());
    }

    // 122 random bits: no look at the directory is needed, and none could be trusted with several nodes.
    private static VirtualPath unique(CommandCall call) {
        String suffix = UUID.randomUUID().toString();
        return call.argument().isBlank()
                ? call.path().child("upload." + suffix)
                : call.path().parent().child(call.path().name() + "." + suffix);
    }
}
