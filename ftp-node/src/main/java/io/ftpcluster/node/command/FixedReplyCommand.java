package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/**
 * A verb that is always answered the same: those with nothing to do, and those that are refused with a reason, so that
 * a client learns more than "unknown".
 *
 * @param spec its row
 * @param reply what it is answered
 */
record FixedReplyCommand(CommandSpec spec, Reply reply) implements Command {
    /** A verb that is known and not offered. */
    static FixedReplyCommand refused(String verb, String rfc, String reason) {
        CommandSpec spec = CommandSpec.verb(verb, rfc)
                .withoutLogin()
                .brief()
                .argument(Argument.OPTIONAL)
                .help(verb, "Not offered: " + reason);
        return new FixedReplyCommand(spec, Reply.of(ReplyCode.NOT_IMPLEMENTED, reason));
    }

    /** LPRT and LPSV (RFC 1639), which EPRT and EPSV have replaced. */
    static FixedReplyCommand longAddress(String verb, String successor) {
        CommandSpec spec = CommandSpec.verb(verb, "RFC 1639")
                .withoutLogin()
                .brief()
                .argument(Argument.OPTIONAL)
                .forbiddenAfterEpsvAll()
                .help(verb, "Not offered: " + successor);
        return new FixedReplyCommand(spec, Reply.of(ReplyCode.NOT_IMPLEMENTED, "Not offered. " + successor));
    }

    /** A verb that needs no action here. */
    static FixedReplyCommand superfluous(String verb, String rfc, String description) {
        CommandSpec spec = CommandSpec.verb(verb, rfc)
                .withoutLogin()
                .brief()
                .argument(Argument.OPTIONAL)
                .help(verb, description + ": not needed here");
        return new FixedReplyCommand(spec, Reply.of(ReplyCode.SUPERFLUOUS, verb + " is not needed."));
    }

    /** SYST: the type that makes clients read LIST as {@code ls -l}. */
    static FixedReplyCommand systemType() {
        CommandSpec spec = CommandSpec.verb("SYST", "RFC 959 §4.1.3")
                .withoutLogin()
                .brief()
                .help("SYST", "Tell the type of the system");
        return new FixedReplyCommand(spec, Reply.of(ReplyCode.SYSTEM_TYPE, "UNIX Type: L8"));
    }

    /** CLNT: clients like to say who they are. */
    static FixedReplyCommand clientName() {
        CommandSpec spec = CommandSpec.verb("CLNT", "draft-peterson-streamlined-ftp-command-extensions-10")
                .withoutLogin()
                .brief()
                .argument(Argument.OPTIONAL)
                .feature("CLNT")
                .help("CLNT name", "Name the client program");
        return new FixedReplyCommand(spec, Reply.of(ReplyCode.OK, "Noted."));
    }

    @Override
    public Reply handle(CommandCall call) {
        return reply;
    }
}
