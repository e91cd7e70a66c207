package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Locale;
import java.util.Set;

/**
 * STRU and MODE: of RFC 959's choices one is offered, the one everybody uses.
 *
 * @param spec the row
 * @param choice the letter that is accepted
 * @param others letters that mean something, and are not offered
 */
record OneChoiceCommand(CommandSpec spec, String choice, Set<String> others) implements Command {
    /** STRU: a file is a sequence of bytes (RFC 959 §3.1.2); records and pages are not offered. */
    static OneChoiceCommand structure() {
        return new OneChoiceCommand(
                CommandSpec.verb("STRU", "RFC 959 §4.1.2")
                        .keeps(HalfGiven.TRANSFER)
                        .argument(Argument.REQUIRED)
                        .help("STRU F", "Choose the file structure"),
                "F",
                Set.of("R", "P"));
    }

    /** MODE: the end of the connection is the end of the file (RFC 959 §3.4.1); block and compressed are not offered. */
    static OneChoiceCommand mode() {
        return new OneChoiceCommand(
                CommandSpec.verb("MODE", "RFC 959 §4.1.2")
                        .keeps(HalfGiven.TRANSFER)
                        .argument(Argument.REQUIRED)
                        .help("MODE S", "Choose the transfer mode"),
                "S",
                Set.of("B", "C", "Z"));
    }

    @Override
    public Reply handle(CommandCall call) {
        String letter = call.argument().strip().toUpperCase(Locale.ROOT);
        if (letter.equals(choice)) {
            return Reply.of(ReplyCode.OK, spec.verb() + " is " + choice + ".");
        }
        return others.contains(letter)
                ? Reply.of(ReplyCode.BAD_PARAMETER, "Only " + spec.usage() + " is offered.")
                : Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + spec.usage());
    }
}
