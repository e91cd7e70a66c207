package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.OptionalLong;

/** REST: where the next transfer starts, in bytes (RFC 3659 §5). */
final class RestCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("REST", "RFC 3659 §5")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .brief()
            .feature("REST STREAM")
            .help("REST offset", "Start the next transfer at an offset");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        OptionalLong parsed = Offsets.parse(call.argument().strip());
        if (parsed.isEmpty()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "The offset must be a number of bytes.");
        }
        long offset = parsed.getAsLong();
        if (offset > 0 && call.workspace().isAscii()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Text cannot be restarted, use TYPE I.");
        }
        call.workspace().restartAt(offset);
        return Reply.of(ReplyCode.NEED_MORE, "The next transfer starts at byte " + offset + ".");
    }
}
