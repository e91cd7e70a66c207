package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.config.TlsMode;
import io.ftpcluster.node.session.FtpSession;
import java.util.Locale;

/** PROT: whether data connections have TLS: C for clear, P for private (RFC 4217 §9). */
final class ProtCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("PROT", "RFC 4217 §9")
            .keeps(HalfGiven.TRANSFER)
            .withoutLogin()
            .argument(Argument.REQUIRED)
            .brief()
            .feature("PROT")
            .help("PROT C|P", "Choose data connections in clear or with TLS");

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
        return TlsPolicy.againstClear(call.session())
                .orElseGet(() -> choose(call.session(), call.argument().strip().toUpperCase(Locale.ROOT)));
    }

    private static Reply choose(FtpSession session, String level) {
        if (!session.security().isSizeAgreed()) {
            return Reply.of(ReplyCode.BAD_SEQUENCE, "Use PBSZ 0 first.");
        }
        TlsMode data = TlsPolicy.of(session).orElseThrow().data();
        return switch (level) {
            case "C" ->
                data == TlsMode.REQUIRED
                        ? Reply.of(ReplyCode.POLICY, "Data connections need TLS here: use PROT P.")
                        : protect(session, false);
            case "P" ->
                data == TlsMode.OFF
                        ? Reply.of(ReplyCode.POLICY, "Data connections have no TLS here: use PROT C.")
                        : protect(session, true);
            case "S", "E" -> Reply.of(ReplyCode.BAD_PROTECTION, "TLS knows PROT C and PROT P only.");
            default -> Reply.of(ReplyCode.BAD_PARAMETER, "Usage: " + SPEC.usage());
        };
    }

    private static Reply protect(FtpSession session, boolean safe) {
        session.security().protectData(safe);
        return Reply.of(ReplyCode.OK, safe ? "Data connections have TLS." : "Data connections are in clear.");
    }
}
