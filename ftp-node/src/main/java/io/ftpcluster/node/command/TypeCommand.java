package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * TYPE: files as text or as bytes (RFC 959 §4.1.2, §3.1.1). Text is converted in both directions; bytes of 8 bits are
 * the only local ones; print formats and EBCDIC are not offered.
 */
final class TypeCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("TYPE", "RFC 959 §4.1.2")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .brief()
            .help("TYPE A | I | L 8", "Choose text or bytes");
    private static final Pattern KNOWN = Pattern.compile("[AE]( [NTC])?|I|L ?\\d{1,3}");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String type = call.argument().strip().toUpperCase(Locale.ROOT).replaceAll(" +", " ");
        return switch (type) {
            case "A", "A N" -> choose(call, true, "Files are text.");
            case "I", "L 8", "L8" -> choose(call, false, "Files are bytes.");
            default ->
                KNOWN.matcher(type).matches()
                        ? Reply.of(ReplyCode.BAD_PARAMETER, "Only A, I and L 8 are offered.")
                        : Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        };
    }

    private static Reply choose(CommandCall call, boolean ascii, String text) {
        call.workspace().setAscii(ascii);
        return Reply.of(ReplyCode.OK, text);
    }
}
