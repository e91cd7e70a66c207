package io.ftpcluster.node.server;

import io.ftpcluster.node.session.FtpSession;
import io.ftpcluster.node.tls.ServerTls;
import io.ftpcluster.node.tls.SessionTls;
import io.ftpcluster.node.tls.TlsKeeper;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SslHandler;
import io.netty.handler.ssl.SslHandshakeCompletionEvent;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds TLS to control connections. Thread-safe. */
final class ControlTls {
    private static final Logger LOG = LoggerFactory.getLogger(ControlTls.class);

    private final TlsKeeper keeper;
    private final Executor handshakes;

    /** With threads for the arithmetic of handshakes, so that many of them do not hold up the event loops. */
    ControlTls(TlsKeeper keeper, Executor handshakes) {
        this.keeper = keeper;
        this.handshakes = handshakes;
    }

    /** Puts TLS before the session, whose handlers are in the pipeline already. On the connection's event loop. */
    void startExplicit(ChannelPipeline pipeline, FtpSession session) {
        ServerTls tls = keeper.current();
        SslHandler handler = handler(tls, session);
        pipeline.addFirst(handler, new Completion(tls, handler, session, false));
    }

    /** Puts TLS where the handlers of the session will follow. On the connection's event loop. */
    void startImplicit(ChannelPipeline pipeline, FtpSession session) {
        ServerTls tls = keeper.current();
        SslHandler handler = handler(tls, session);
        pipeline.addLast(handler, new Completion(tls, handler, session, true));
    }

    private SslHandler handler(ServerTls tls, FtpSession session) {
        SslHandler handler = new SslHandler(tls.controlEngine(session.id()), handshakes);
        handler.setHandshakeTimeoutMillis(tls.handshakeLimit().toMillis());
        return handler;
    }

    /** Waits for the end of the handshake and is gone then. */
    private static final class Completion extends ChannelInboundHandlerAdapter {
        private final ServerTls tls;
        private final SslHandler handler;
        private final FtpSession session;
        private final boolean implicit;

        Completion(ServerTls tls, SslHandler handler, FtpSession session, boolean implicit) {
            this.tls = tls;
            this.handler = handler;
            this.session = session;
            this.implicit = implicit;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof SslHandshakeCompletionEvent completion) {
                if (completion.isSuccess()) {
                    session.secured(
                            new SessionTls(tls, session.id(), handler.engine().getSession()), implicit);
                } else {
                    LOG.info(
                            "TLS handshake of {} failed: {}",
                            session.peer(),
                            completion.cause().getMessage());
                    var _ = ctx.close();
                }
                ctx.pipeline().remove(this);
            }
            ctx.fireUserEventTriggered(event);
        }
    }
}
