package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ALLO: announces how many bytes the next upload brings (RFC 959 §4.1.3). No room is set aside for them, but an upload
 * that brings fewer is a failed one: in stream mode nothing else tells the end of a file from a lost connection.
 */
final class AlloCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("ALLO", "RFC 959 §4.1.3")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .help("ALLO bytes [R record-size]", "Announce the size of the next upload");
    private static final Pattern SIZE = Pattern.compile("(\\d+)( +[Rr] +\\d+)?");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        Matcher size = SIZE.matcher(call.argument().strip());
        OptionalLong bytes = size.matches() ? Offsets.parse(size.group(1)) : OptionalLong.empty();
        if (bytes.isEmpty()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        call.workspace().announce(bytes.getAsLong());
        return Reply.of(ReplyCode.OK, "The next upload must bring " + bytes.getAsLong() + " bytes.");
    }
}
