package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import java.util.Locale;

/** EPSV: tells a port for the next data connection, at the address the client knows already (RFC 2428 §3, §4). */
final class EpsvCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("EPSV", "RFC 2428 §3")
            .argument(Argument.OPTIONAL)
            .feature("EPSV")
            .help("EPSV [1 | 2 | ALL]", "Ask for a port to connect to");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        String wanted = call.argument().strip().toUpperCase(Locale.ROOT);
        if (wanted.equals("ALL")) {
            call.workspace().setExtendedPassiveOnly();
            return Reply.of(ReplyCode.OK, "EPSV ALL accepted.");
        }
        if (!wanted.isEmpty() && !wanted.equals(AddressFamily.of(call.session()))) {
            return AddressFamily.unsupported(call.session());
        }
        return PassivePort.reserve(call)
                .map(reservation -> Reply.of(
                        ReplyCode.EXTENDED_PASSIVE, "Entering Extended Passive Mode (|||" + reservation.port() + "|)"))
                .orElse(PassivePort.NONE_FREE);
    }
}
