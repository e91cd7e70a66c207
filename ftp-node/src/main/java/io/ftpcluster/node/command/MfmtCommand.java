package io.ftpcluster.node.command;

import io.ftpcluster.contract.auth.Permission;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.time.Instant;
import java.util.Optional;

/** MFMT: sets when a file was last modified (draft-somers-ftp-mfxx-04 §3). */
final class MfmtCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("MFMT", "draft-somers-ftp-mfxx-04 §3")
            .argument(Argument.REQUIRED)
            .path(PathArgument.AFTER_FIRST_WORD, Permission.WRITE)
            .feature("MFMT")
            .help("MFMT YYYYMMDDhhmmss path", "Set when a file was modified");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String[] words = call.argument().split(" ", 2);
        Optional<Instant> modified = FtpTime.parse(words[0]);
        if (words.length < 2 || modified.isEmpty()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        call.storage().setModified(call.path(), modified.get());
        return Reply.of(ReplyCode.FILE_STATUS, "Modify=" + FtpTime.format(modified.get()) + "; " + call.path());
    }
}
