package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import java.util.Locale;

/**
 * AUTH: the control connection becomes safe (RFC 4217 §4). After the 234 comes the handshake; whoever was logged in is
 * logged out, and what was sent in clear behind AUTH is dropped (CVE-2011-1575). TLS-C is another name of TLS; TLS-P and
 * SSL ask for safe data connections in the same breath, as in the drafts before the RFC.
 */
final class AuthCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("AUTH", "RFC 4217 §4")
            .withoutLogin()
            .argument(Argument.REQUIRED)
            .feature("AUTH TLS")
            .help("AUTH TLS", "Begin TLS on the control connection");

    @Override
    public CommandSpec spec() {
        return SPEC;
    }

    @Override
    public String feature(FtpSession session) {
        return TlsPolicy.feature(session, SPEC.feature());
    }

    @Override
    public Reply handle(CommandCall call) {
        FtpSession session = call.session();
        if (TlsPolicy.of(session).isEmpty()) {
            return TlsPolicy.NOT_OFFERED;
        }
        if (session.security().isSecure()) {
            return Reply.of(ReplyCode.BAD_SEQUENCE, "The control connection has TLS already.");
        }
        return switch (call.argument().strip().toUpperCase(Locale.ROOT)) {
            case "TLS", "TLS-C" -> begin(session, false);
            case "TLS-P", "SSL" -> begin(session, true);
            default -> Reply.of(ReplyCode.BAD_PARAMETER, "Only AUTH TLS is offered.");
        };
    }

    private static Reply begin(FtpSession session, boolean protectData) {
        session.account().logOut();
        session.security().protectDataFromStart(protectData);
        return Reply.of(ReplyCode.SECURITY_ACCEPTED, "Begin the TLS handshake.");
    }
}
