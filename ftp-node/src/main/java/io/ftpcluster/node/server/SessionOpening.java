package io.ftpcluster.node.server;

import io.ftpcluster.node.codec.CommandLineDecoder;
import io.ftpcluster.node.codec.ReplyEncoder;
import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.ftpcluster.node.session.Admission;
import io.ftpcluster.node.session.CommandRunner;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.Seat;
import io.ftpcluster.node.session.SessionLimits;
import io.ftpcluster.node.session.SessionRegistry;
import io.ftpcluster.node.session.SessionServices;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;

/** Makes a session on a connection whose client is known. Used on the connection's event loop. */
final class SessionOpening {
    private final ReplyEncoder encoder = new ReplyEncoder();
    private final SessionLimits limits;
    private final SessionServices services;
    private final CommandRunner commands;
    private final SessionRegistry registry;

    SessionOpening(SessionServices services, CommandRunner commands, SessionRegistry registry) {
        this.services = services;
        this.commands = commands;
        this.registry = registry;
        this.limits = new SessionLimits(services.config().limits());
    }

    /** For a client that connected to this node itself. */
    void openDirect(Channel channel) {
        if (channel.remoteAddress() instanceof InetSocketAddress client
                && channel.localAddress() instanceof InetSocketAddress dialled) {
            open(channel, new ProxiedAddresses(client, dialled));
        } else {
            var _ = channel.close(); // The client was gone before it was accepted.
        }
    }

    /** For a client behind a balancer. */
    void open(Channel channel, ProxiedAddresses addresses) {
        switch (limits.admit(addresses.client().getAddress())) {
            case Seat seat -> seat(channel, addresses, seat);
            case Admission.Refused refused -> refuse(channel, refused.full());
        }
    }

    private void refuse(Channel channel, Admission.Full full) {
        services.metrics().refusedSession(full.name().toLowerCase(Locale.ROOT));
        channel.pipeline().addLast(encoder);
        channel.writeAndFlush(full.reply()).addListener(ChannelFutureListener.CLOSE);
    }

    private void seat(Channel channel, ProxiedAddresses addresses, Seat seat) {
        channel.closeFuture().addListener(closed -> seat.leave());
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
        FtpSession session =
                new FtpSession(id, new NettyControlConnection(channel, addresses), services, commands, seat);
        registry.add(session);
        channel.pipeline()
                .addLast(
                        new CommandLineDecoder(services.config().limits().maxLineLength()),
                        encoder,
                        new SessionHandler(session, registry));
    }
}
