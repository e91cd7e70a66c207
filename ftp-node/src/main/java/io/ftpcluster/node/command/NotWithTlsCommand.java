package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;

/**
 * The verbs of RFC 2228 that have no place in a session with TLS.
 *
 * @param spec the row
 * @param refusal the reply when the control connection has TLS
 */
record NotWithTlsCommand(CommandSpec spec, Reply refusal) implements Command {
    /** CCC: back to clear on the control connection. Whoever sits between would see, and could send, commands. */
    static NotWithTlsCommand clearControl() {
        return of(
                "CCC",
                "RFC 4217 §6",
                "Leave TLS on the control connection",
                Reply.of(ReplyCode.PROTECTION_REFUSED, "The control connection keeps its TLS."));
    }

    /** ADAT: TLS exchanges its security data in the handshake. */
    static NotWithTlsCommand securityData() {
        return of(
                "ADAT",
                "RFC 2228 §3",
                "Exchange security data",
                Reply.of(ReplyCode.BAD_SEQUENCE, "TLS needs no security data."));
    }

    /** MIC, CONF and ENC: single commands protected apart from TLS. */
    static NotWithTlsCommand protectedCommand(String verb) {
        return of(
                verb,
                "RFC 2228 §3",
                "Send a protected command",
                Reply.of(ReplyCode.NO_SUCH_PROTECTION, "TLS protects every command already."));
    }

    private static NotWithTlsCommand of(String verb, String rfc, String description, Reply refusal) {
        CommandSpec spec = CommandSpec.verb(verb, rfc)
                .withoutLogin()
                .argument(Argument.OPTIONAL)
                .help(verb, description + ": not offered");
        return new NotWithTlsCommand(spec, refusal);
    }

    @Override
    public Reply handle(CommandCall call) {
        return TlsPolicy.againstClear(call.session()).orElse(refusal);
    }
}
