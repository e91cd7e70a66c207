package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.storage.VirtualPath;
import java.time.Instant;
import java.util.Optional;

/**
 * MDTM: when a file was last modified, in UTC (RFC 3659 §3). Many clients also send a time before the path, to set it;
 * a file whose name looks like that is asked about, not changed.
 */
final class MdtmCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MDTM", "RFC 3659 §3")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .path(PathArgument.WHOLE, Permission.LIST)
            .feature("MDTM")
            .help("MDTM [YYYYMMDDhhmmss] path", "Tell, or set, when a file was modified");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String[] words = call.argument().split(" ", 2);
        Optional<Instant> time = words.length == 2 ? FtpTime.parse(words[0]) : Optional.empty();
        if (time.isEmpty() || call.isThere()) {
            return Reply.of(
                    ReplyCode.FILE_STATUS,
                    FtpTime.format(call.storage().facts(call.path()).modified()));
        }
        Optional<VirtualPath> path = call.workspace().directory().resolve(words[1]);
        if (path.isEmpty() || !call.isAllowed(Permission.WRITE, path.get())) {
            return CommandDispatcher.NOT_ALLOWED;
        }
        call.storage().setModified(path.get(), time.get());
        return Reply.of(ReplyCode.FILE_STATUS, FtpTime.format(time.get()) + " " + path.get());
    }
}
