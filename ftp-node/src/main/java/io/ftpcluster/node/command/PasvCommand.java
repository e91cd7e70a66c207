package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.transfer.Reservation;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** PASV: tells an IPv4 address and a port for the next data connection (RFC 959 §4.1.2, RFC 1123 §4.1.2.6). */
final class PasvCommand implements Command {
    private static final Logger LOG = LoggerFactory.getLogger(PasvCommand.class);
    private static final CommandSpec SPEC = CommandSpec.verb("PASV", "RFC 959 §4.1.2")
            .keeps(HalfGiven.TRANSFER)
            .forbiddenAfterEpsvAll()
            .brief()
            .help("PASV", "Ask for a port to connect to");
    private static final Reply NO_ADDRESS =
            Reply.of(ReplyCode.NO_DATA_CONNECTION, "No IPv4 address to tell, use EPSV.");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public Reply handle(CommandCall call) {
        Optional<InetAddress> address = toldAddress(call.session());
        if (address.isEmpty()) {
            return NO_ADDRESS;
        }
        return PassivePort.reserve(call)
                .map(reservation -> entering(address.get(), reservation))
                .orElse(PassivePort.NONE_FREE);
    }

    // An address that was set may have to be read or looked up, which waits.
    @Override
    public Optional<Reply> handleAtOnce(CommandCall call) {
        if (!ToldAddress.isTheDialledOne(call.session().services().data().passive())) {
            return Optional.empty();
        }
        Optional<InetAddress> address = dialledAddress(call.session());
        return address.isEmpty()
                ? Optional.of(NO_ADDRESS)
                : PassivePort.reserveAtOnce(call).map(reservation -> entering(address.get(), reservation));
    }

    private static Reply entering(InetAddress address, Reservation reservation) {
        int port = reservation.port();
        String numbers = address.getHostAddress().replace('.', ',') + "," + port / 256 + "," + port % 256;
        return Reply.of(ReplyCode.PASSIVE, "Entering Passive Mode (" + numbers + ").");
    }

    private static Optional<InetAddress> toldAddress(FtpSession session) {
        String external = ToldAddress.of(session.services().data().passive());
        if (external.isEmpty()) {
            return dialledAddress(session);
        }
        try {
            return Arrays.stream(InetAddress.getAllByName(external))
                    .filter(Inet4Address.class::isInstance)
                    .findFirst();
        } catch (UnknownHostException e) {
            LOG.warn("FtpExternalIP={} cannot be found in DNS", external);
            return Optional.empty();
        }
    }

    private static Optional<InetAddress> dialledAddress(FtpSession session) {
        return Optional.of(session.control().dialled().getAddress()).filter(Inet4Address.class::isInstance);
    }
}
