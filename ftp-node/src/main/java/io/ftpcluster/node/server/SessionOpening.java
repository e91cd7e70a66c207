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
import io.netty.channel.ChannelPipeline;
import java.net.InetSocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;

/** Makes a session on a connection whose client is known. Used on the connection's event loop. */
final class SessionOpening {
    private final ReplyEncoder encoder = new ReplyEncoder();
    private final SessionLimits limits;
    private final SessionServices services;
    private final CommandRunner commands;
    private final SessionRegistry registry;
    private final Optional<ControlTls> tls;

    SessionOpening(
            SessionServices services, CommandRunner commands, SessionRegistry registry, Optional<ControlTls> tls) {
        this.services = services;
        this.commands = commands;
        this.registry = registry;
        this.limits = new SessionLimits(services.config().limits());
        this.tls = tls;
    }

    /** For a client that connected to this node itself. */
    void openDirect(Channel channel, boolean implicitTls) {
        if (channel.remoteAddress() instanceof InetSocketAddress client
                && channel.localAddress() instanceof InetSocketAddress dialled) {
            open(channel, new ProxiedAddresses(client, dialled), implicitTls);
        } else {
            var _ = channel.close(); // The client was gone before it was accepted.
        }
    }

    /**
     * For a client behind a balancer.
     *
     * @param implicitTls whether the client begins with the TLS handshake
     */
    void open(Channel channel, ProxiedAddresses addresses, boolean implicitTls) {
        switch (limits.admit(addresses.client().getAddress())) {
            case Seat seat -> seat(channel, addresses, seat, implicitTls);
            case Admission.Refused refused -> refuse(channel, refused.full(), implicitTls);
        }
    }

    // A handshake for somebody who is turned away would cost more than the limit saves.
    private void refuse(Channel channel, Admission.Full full, boolean implicitTls) {
        services.metrics().refusedSession(full.name().toLowerCase(Locale.ROOT));
        if (implicitTls) {
            var _ = channel.close();
            return;
        }
        channel.pipeline().addLast(encoder);
        channel.writeAndFlush(full.reply()).addListener(ChannelFutureListener.CLOSE);
    }

    private void seat(Channel channel, ProxiedAddresses addresses, Seat seat, boolean implicitTls) {
        channel.closeFuture().addListener(closed -> seat.leave());
        String id = Long.toHexString(ThreadLocalRandom.current().nextLong());
        NettyControlConnection control = new NettyControlConnection(channel, addresses);
        FtpSession session = new FtpSession(id, control, services, commands, seat);
        registry.add(session);
        ChannelPipeline pipeline = channel.pipeline();
        if (implicitTls) {
            tls.ifPresent(start -> start.startImplicit(pipeline, session));
        } else {
            control.onTlsStart(() -> tls.ifPresent(start -> start.startExplicit(pipeline, session)));
        }
        pipeline.addLast(
                new CommandLineDecoder(services.config().limits().maxLineLength()),
                encoder,
                new SessionHandler(session, registry, control, implicitTls));
    }
}
