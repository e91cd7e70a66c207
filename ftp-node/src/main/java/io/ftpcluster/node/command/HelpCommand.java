package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.codec.SafeText;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** HELP: all verbs, or how one is used (RFC 959 §4.1.3), computed from the table. */
final class HelpCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("HELP", "RFC 959 §4.1.3")
            .withoutLogin()
            .argument(Argument.OPTIONAL)
            .help("HELP [verb]", "Tell how verbs are used");
    private static final int VERBS_PER_LINE = 8;

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String verb = call.argument().strip().toUpperCase(Locale.ROOT);
        return verb.isEmpty() ? all(call.table()) : one(call.table(), verb);
    }

    private static Reply all(CommandTable table) {
        List<String> verbs =
                table.commands().stream().map(command -> command.spec().verb()).toList();
        List<String> lines = new ArrayList<>();
        lines.add("These verbs are known:");
        for (int i = 0; i < verbs.size(); i += VERBS_PER_LINE) {
            lines.add(String.join(" ", verbs.subList(i, Math.min(verbs.size(), i + VERBS_PER_LINE))));
        }
        lines.add("HELP verb tells more.");
        return new Reply(ReplyCode.HELP, lines);
    }

    private static Reply one(CommandTable table, String verb) {
        return table.find(verb)
                .map(Command::spec)
                .map(spec ->
                        Reply.of(ReplyCode.HELP, spec.usage() + ": " + spec.description() + " (" + spec.rfc() + ")"))
                .orElseGet(() -> Reply.of(ReplyCode.BAD_PARAMETER, "Unknown verb " + SafeText.of(verb) + "."));
    }
}
