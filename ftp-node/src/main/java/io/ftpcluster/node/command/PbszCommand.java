package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import java.util.regex.Pattern;

/** PBSZ: the size of protected blocks, which with TLS is always 0, since TLS has its own (RFC 4217 §8). */
final class PbszCommand implements Command {
    private static final CommandSpec SPEC = CommandSpec.verb("PBSZ", "RFC 4217 §8")
            .keeps(HalfGiven.TRANSFER)
            .withoutLogin()
            .argument(Argument.REQUIRED)
            .brief()
            .feature("PBSZ")
            .help("PBSZ 0", "Agree on the size of protected blocks");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,10}");

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
                .orElseGet(() -> agree(call.session(), call.argument().strip()));
    }

    private static Reply agree(FtpSession session, String size) {
        if (!NUMBER.matcher(size).matches()) {
            return Reply.of(ReplyCode.BAD_ARGUMENT, "Usage: " + SPEC.usage());
        }
        session.security().agreeOnSize();
        return Reply.of(ReplyCode.OK, "PBSZ=0");
    }
}
