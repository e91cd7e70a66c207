package io.ftpcluster.node.server;

import io.ftpcluster.node.codec.ControlInput;
import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.session.SessionRegistry;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings a connection's events to its session. */
final class SessionHandler extends SimpleChannelInboundHandler<ControlInput> {
    private static final Logger LOG = LoggerFactory.getLogger(SessionHandler.class);

    private final FtpSession session;
    private final SessionRegistry registry;
    private final NettyControlConnection control;
    private final boolean greetAfterHandshake;
    private boolean greeted;

    SessionHandler(
            FtpSession session, SessionRegistry registry, NettyControlConnection control, boolean greetAfterHandshake) {
        super(ControlInput.class);
        this.session = session;
        this.registry = registry;
        this.control = control;
        this.greetAfterHandshake = greetAfterHandshake;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext ctx) {
        if (ctx.channel().isActive() && !greetAfterHandshake) {
            greet();
        }
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) {
        if (!greetAfterHandshake) {
            greet();
        }
    }

    @Override
    public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
        if (greetAfterHandshake && event instanceof SslHandshakeCompletionEvent completion && completion.isSuccess()) {
            greet();
        }
    }

    private void greet() {
        if (!greeted) {
            greeted = true;
            session.greet();
        }
    }

    @Override
    protected void channelRead0(ChannelHandlerContext ctx, ControlInput input) {
        session.received(input);
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext ctx) {
        control.adjustReading();
        session.goOn();
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
        registry.remove(session);
        session.disconnected();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
        LOG.debug("The control connection of session {} broke: {}", session.id(), cause.getMessage());
        var _ = ctx.close();
    }
}
