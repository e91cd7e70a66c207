package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import java.net.InetAddress;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * EPRT: tells where the client waits for the next data connection, for IPv4 and IPv6 (RFC 2428 §2). Off unless the
 * settings say so.
 */
final class EprtCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("EPRT", "RFC 2428 §2")
            .keeps(HalfGiven.TRANSFER)
            .argument(Argument.REQUIRED)
            .forbiddenAfterEpsvAll()
            .feature("EPRT")
            .help("EPRT |protocol|address|port|", "Name an own port for the next data connection");
    // Any visible ASCII character may be the delimiter, the same each time.
    private static final Pattern FIELDS = Pattern.compile("([!-~])(\\d{1,5})\\1([0-9A-Fa-f.:]{1,45})\\1(\\d{1,5})\\1");
    private static final int HIGHEST_PORT = 65_535;

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String feature(FtpSession session) {
        return session.services().config().activeMode() ? SPEC.feature() : "";
    }

    @Override
    public Reply handle(CommandCall call) {
        if (!call.session().services().config().activeMode()) {
            return ActivePort.OFF;
        }
        Matcher fields = FIELDS.matcher(call.argument().strip());
        if (!fields.matches()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        if (!fields.group(2).equals(AddressFamily.of(call.session()))) {
            return AddressFamily.unsupported(call.session());
        }
        int port = Integer.parseInt(fields.group(4));
        return literal(fields.group(3))
                .filter(address -> port <= HIGHEST_PORT)
                .map(address -> ActivePort.offer(call, address, port))
                .orElse(Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage()));
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }
}
