package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Locale;

/** TYPE: files as text or as bytes (RFC 959 §4.1.2). Text is converted in both directions. */
final class TypeCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("TYPE", "RFC 959 §4.1.2")
            .argument(Argument.REQUIRED)
            .brief()
            .help("TYPE A | I | L 8", "Choose text or bytes");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return switch (call.argument().strip().toUpperCase(Locale.ROOT)) {
            case "A", "A N" -> choose(call, true, "Files are text.");
            case "I", "L 8", "L8" -> choose(call, false, "Files are bytes.");
            default -> Reply.of(ReplyCode.BAD_PARAMETER, "Only A, I and L 8 are offered.");
        };
    }

    private static Reply choose(CommandCall call, boolean ascii, String text) {
        call.workspace().setAscii(ascii);
        return Reply.of(ReplyCode.OK, text);
    }
}
