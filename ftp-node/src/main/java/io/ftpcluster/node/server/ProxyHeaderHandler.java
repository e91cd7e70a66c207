package io.ftpcluster.node.server;

import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.ftpcluster.node.proxy.TrustedProxies;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.haproxy.HAProxyMessage;
import io.netty.handler.codec.haproxy.HAProxyMessageDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the PROXY header of a control connection, version 1 or 2, and then makes room for the session. Nothing is
 * read before the peer is known to be the balancer; without a header in time the connection is closed.
 */
final class ProxyHeaderHandler extends SimpleChannelInboundHandler<HAProxyMessage> {
    private static final Logger LOG = LoggerFactory.getLogger(ProxyHeaderHandler.class);
    private static final long DEADLINE_SECONDS = 3;

    private final SessionOpening sessions;
    private final boolean implicitTls;

    private ProxyHeaderHandler(SessionOpening sessions, boolean implicitTls) {
        super(HAProxyMessage.class);
        this.sessions = sessions;
        this.implicitTls = implicitTls;
    }

    /**
     * What happens to a new connection from a balancer.
     *
     * @param implicitTls whether the client's TLS handshake follows the header
     */
    static void open(Channel channel, TrustedProxies trusted, SessionOpening sessions, boolean implicitTls) {
        channel.config().setAutoRead(false);
        if (!(channel.remoteAddress() instanceof InetSocketAddress peer)) {
            var _ = channel.close();
            return;
        }
        InetAddress address = peer.getAddress();
        trusted.trusts(address)
                .thenAccept(known -> channel.eventLoop().execute(() -> {
                    if (known) {
                        channel.pipeline()
                                .addLast(new HAProxyMessageDecoder(), new ProxyHeaderHandler(sessions, implicitTls));
                        channel.config().setAutoRead(true);
                    } else {
                        LOG.warn(
                                "Control connection refused: {} is not in FtpTrustedProxies", address.getHostAddress());
                        var _ = channel.close();
                    }
                }));
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        var late = ctx.executor()
                .schedule(
                        () -> {
                            if (!ctx.isRemoved()) {
                                LOG.warn("Control connection closed: no PROXY header came in time");
                                var _ = ctx.close();
                            }
                        },
                        DEADLINE_SECONDS,
                        TimeUnit.SECONDS);
        ctx.channel().closeFuture().addListener(closed -> late.cancel(false));
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, HAProxyMessage header) {
        Optional<ProxiedAddresses> addresses = ProxiedAddresses.of(header);
        if (addresses.isEmpty()) {
            var _ = ctx.close(); // The balancer's own health check: it only wants to see the port open.
            return;
        }
        sessions.open(ctx.channel(), addresses.get(), implicitTls);
        ctx.pipeline().remove(this);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.warn("Control connection without a usable PROXY header: {}", cause.getMessage());
        var _ = ctx.close();
    }
}
