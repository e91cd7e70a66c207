package io.ftpcluster.node.command;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.transfer.ActiveOffer;
import java.net.InetAddress;
import java.net.InetSocketAddress;

/** Notes the port that PORT and EPRT tell; it takes the place of what PASV, EPSV or an earlier PORT prepared. */
final class ActivePort {
    /** Active mode is off. */
    static final Reply OFF = Reply.of(ReplyCode.NOT_IMPLEMENTED, "Active mode is not offered, use PASV or EPSV.");

    private static final int LOWEST_PORT = 1024;

    private ActivePort() {}

    // RFC 2577 §3: a server that connects to any address and port is a tool to attack others with.
    static Reply offer(CommandCall call, InetAddress address, int port) {
        FtpSession session = call.session();
        InetAddress client = session.control().client().getAddress();
        // lftp tells no address at all over IPv6 ("::"): whose it means is clear.
        if (!client.equals(address) && !address.isAnyLocalAddress()) {
            return Reply.of(ReplyCode.BAD_PARAMETER, "Data connections go only to the address you come from.");
        }
        if (port < LOWEST_PORT) {
            return Reply.of(ReplyCode.BAD_PARAMETER, "Data connections go only to ports from 1024 on.");
        }
        InetAddress here = session.control().dialled().getAddress();
        call.workspace().meetAt(new ActiveOffer(here, new InetSocketAddress(client, port)));
        return Reply.of(ReplyCode.OK, "Data connections go to port " + port + ".");
    }
}
