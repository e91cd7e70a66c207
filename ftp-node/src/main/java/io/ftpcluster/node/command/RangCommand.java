package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.transfer.ByteRange;
import java.util.OptionalLong;

/**
 * RANG: the next RETR or HASH concerns only some of the bytes (draft-bryan-ftp-range-08 §3). The last byte is part of
 * the range; {@code RANG 1 0} means the whole file again. STOR into a range is not offered.
 */
final class RangCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("RANG", "draft-bryan-ftp-range-08 §3")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .feature("RANG STREAM")
            .help("RANG first last", "Choose the bytes for the next RETR or HASH");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        if (call.workspace().isAscii()) {
            return Reply.of(ReplyCode.WRONG_TYPE, "Text has no byte ranges, use TYPE I.");
        }
        call.workspace().restartAt(0);
        String[] words = call.argument().strip().split(" +");
        OptionalLong first = Offsets.parse(words[0]);
        OptionalLong last = words.length == 2 ? Offsets.parse(words[1]) : OptionalLong.empty();
        if (first.isEmpty() || last.isEmpty()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        return choose(call, first.getAsLong(), last.getAsLong());
    }

    private static Reply choose(CommandCall call, long first, long last) {
        if (first == 1 && last == 0) {
            return Reply.of(ReplyCode.NEED_MORE, "The whole file is meant again.");
        }
        if (first > last) {
            return Reply.of(
                    ReplyCode.BAD_ARGUMENT, "The first byte lies behind the last; the whole file is meant again.");
        }
        call.workspace().restrictTo(new ByteRange(first, last));
        return Reply.of(ReplyCode.NEED_MORE, "Bytes " + first + " to " + last + ", for the next command.");
    }
}
