package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import java.net.Inet4Address;

/** Which network protocol a session's client uses, as RFC 2428 §2 numbers them: 1 is IPv4, 2 is IPv6. */
final class AddressFamily {
    private AddressFamily() {}

    static String of(FtpSession session) {
        return session.control().client().getAddress() instanceof Inet4Address ? "1" : "2";
    }

    /** The reply to a command that asks for the other one. */
    static Reply unsupported(FtpSession session) {
        return Reply.of(ReplyCode.PROTOCOL_NOT_SUPPORTED, "Network protocol not supported, use (" + of(session) + ").");
    }
}
