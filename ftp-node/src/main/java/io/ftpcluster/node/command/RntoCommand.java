package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.Rights;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.Optional;

/**
 * RNTO: renames what RNFR chose (RFC 959 §4.1.3). Both places have to allow it. A file that has the new name is replaced,
 * for who may write or delete it; whoever may neither is refused.
 */
final class RntoCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("RNTO", "RFC 959 §4.1.3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.RENAME)
            .help("RNTO path", "Rename what RNFR chose");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        Optional<VirtualPath> from = call.workspace().takeRenameFrom();
        if (from.isEmpty()) {
            return Reply.of(ReplyCode.BAD_SEQUENCE, "Send RNFR first.");
        }
        if (!call.user().rights().allowsMove(from.get(), call.path())) {
            return CommandDispatcher.NOT_ALLOWED;
        }
        if (!mayReplace(call) && !call.path().equals(from.get()) && call.isThere()) {
            return CommandDispatcher.NOT_ALLOWED;
        }
        call.storage().rename(from.get(), call.path());
        return Reply.of(ReplyCode.ACTION_DONE, "Renamed.");
    }

    private static boolean mayReplace(CommandCall call) {
        Rights rights = call.user().rights();
        return rights.allows(Permission.WRITE, call.path()) || rights.allows(Permission.DELETE, call.path());
    }
}
