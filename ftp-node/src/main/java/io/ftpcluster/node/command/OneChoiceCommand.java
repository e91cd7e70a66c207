package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/**
 * STRU and MODE: of RFC 959's choices one is offered, the one everybody uses.
 *
 * @param spec the row
 * @param choice the letter that is accepted
 */
record OneChoiceCommand(CommandSpec spec, String choice) implements Command {
    /** STRU: a file is a sequence of bytes (RFC 959 §3.1.2). */
    static OneChoiceCommand structure() {
        return new OneChoiceCommand(
                CommandSpec.verb("STRU", "RFC 959 §4.1.2")
                        .argument(Argument.REQUIRED)
                        .help("STRU F", "Choose the file structure"),
                "F");
    }

    /** MODE: the end of the connection is the end of the file (RFC 959 §3.4.1). */
    static OneChoiceCommand mode() {
        return new OneChoiceCommand(
                CommandSpec.verb("MODE", "RFC 959 §4.1.2")
                        .argument(Argument.REQUIRED)
                        .help("MODE S", "Choose the transfer mode"),
                "S");
    }

    @Override
    public Reply handle(CommandCall call) {
        return call.argument().strip().equalsIgnoreCase(choice)
                ? Reply.of(ReplyCode.OK, spec.verb() + " is " + choice + ".")
                : Reply.of(ReplyCode.BAD_PARAMETER, "Only " + choice + " is offered.");
    }
}
