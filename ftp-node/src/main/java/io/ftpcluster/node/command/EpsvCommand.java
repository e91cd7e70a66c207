package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.transfer.Reservation;
import java.util.Locale;
import java.util.Optional;

/** EPSV: tells a port for the next data connection, at the address the client knows already (RFC 2428 §3, §4). */
final class EpsvCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("EPSV", "RFC 2428 §3")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.OPTIONAL)
            .brief()
            .feature("EPSV")
            .help("EPSV [1 | 2 | ALL]", "Ask for a port to connect to");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        return refusalOrAll(call)
                .or(() -> PassivePort.reserve(call).map(EpsvCommand::entering))
                .orElse(PassivePort.NONE_FREE);
    }

    @Override
    public Optional<Reply> handleAtOnce(CommandCall call) {
        return refusalOrAll(call).or(() -> PassivePort.reserveAtOnce(call).map(EpsvCommand::entering));
    }

    private static Optional<Reply> refusalOrAll(CommandCall call) {
        String wanted = call.argument().strip().toUpperCase(Locale.ROOT);
        if (wanted.equals("ALL")) {
            call.workspace().setExtendedPassiveOnly();
            return Optional.of(Reply.of(ReplyCode.OK, "EPSV ALL accepted."));
        }
        return wanted.isEmpty() || wanted.equals(AddressFamily.of(call.session()))
                ? Optional.empty()
                : Optional.of(AddressFamily.unsupported(call.session()));
    }

    private static Reply entering(Reservation reservation) {
        return Reply.of(ReplyCode.EXTENDED_PASSIVE, "Entering Extended Passive Mode (|||" + reservation.port() + "|)");
    }
}
