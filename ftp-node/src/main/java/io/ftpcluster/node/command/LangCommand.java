package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Locale;

/** LANG: the language of replies (RFC 2640 §4.1). English is the only one. */
final class LangCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("LANG", "RFC 2640 §4.1")
            .withoutLogin()
            .argument(Argument.OPTIONAL)
            .feature("LANG EN*")
            .help("LANG [EN]", "Choose the language of replies");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    // RFC 2640 §4.1: a tag of another English is served by plain English; no tag asks for the server's own language.
    @Override
    public Reply handle(CommandCall call) {
        String tag = call.argument().strip().toUpperCase(Locale.ROOT);
        return tag.isEmpty() || tag.equals("EN") || tag.startsWith("EN-")
                ? Reply.of(ReplyCode.OK, "Replies are in English.")
                : Reply.of(ReplyCode.BAD_PARAMETER, "Only EN is offered.");
    }
}
