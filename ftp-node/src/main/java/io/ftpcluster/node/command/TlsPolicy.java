package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.config.TlsConfig;
import io.ftpcluster.node.config.TlsMode;
import io.ftpcluster.node.session.FtpSession;
import java.util.Optional;

/** What a session may do without TLS (RFC 4217 §12), and what it is told when it may not. */
final class TlsPolicy {
    /** No TLS on this node. */
    static final Reply NOT_OFFERED = Reply.of(ReplyCode.NOT_IMPLEMENTED, "TLS is not offered.");

    private static final Reply AUTH_FIRST = Reply.of(ReplyCode.BAD_SEQUENCE, "Use AUTH TLS first.");
    private static final Reply NO_LOGIN_IN_CLEAR =
            Reply.of(ReplyCode.POLICY, "This server takes logins over TLS only: use AUTH TLS first.");
    private static final Reply NO_DATA_IN_CLEAR =
            Reply.of(ReplyCode.DATA_IN_CLEAR, "Data connections need TLS here: use PBSZ 0 and PROT P first.");

    private TlsPolicy() {}

    /** How TLS is offered. */
    static Optional<TlsConfig> of(FtpSession session) {
        return session.services().config().tls();
    }

    /** A feature line, where TLS is offered. */
    static String feature(FtpSession session, String line) {
        return of(session).isPresent() ? line : "";
    }

    /** Why a verb for control connections with TLS is refused; empty: this one has TLS. */
    static Optional<Reply> againstClear(FtpSession session) {
        if (of(session).isEmpty()) {
            return Optional.of(NOT_OFFERED);
        }
        return session.security().isSecure() ? Optional.empty() : Optional.of(AUTH_FIRST);
    }

    /** Why a login is refused before it begins; empty: it may go on. */
    static Optional<Reply> againstLogin(FtpSession session) {
        boolean refused = of(session).filter(TlsConfig::isLoginRefusedInClear).isPresent()
                && !session.security().isSecure();
        return refused ? Optional.of(NO_LOGIN_IN_CLEAR) : Optional.empty();
    }

    /** Why a transfer is refused before it begins; empty: it may go on. */
    static Optional<Reply> againstTransfer(FtpSession session) {
        boolean refused =
                of(session).filter(tls -> tls.data() == TlsMode.REQUIRED).isPresent()
                        && session.security().dataTls().isEmpty();
        return refused ? Optional.of(NO_DATA_IN_CLEAR) : Optional.empty();
    }
}
