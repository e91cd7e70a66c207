package io.ftpcluster.node.server;

import io.ftpcluster.node.metrics.NodeMetrics;
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
import java.util.function.Consumer;
import javax.net.ssl.SSLSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Adds TLS to control connections. Thread-safe. */
final class ControlTls {
    private static final Logger LOG = LoggerFactory.getLogger(ControlTls.class);

    private final TlsKeeper keeper;
    private final Executor handshakes;
    private final NodeMetrics metrics;

    /** With threads for the arithmetic of handshakes, so that many of them do not hold up the event loops. */
    ControlTls(TlsKeeper keeper, Executor handshakes, NodeMetrics metrics) {
        this.keeper = keeper;
        this.handshakes = handshakes;
        this.metrics = metrics;
    }

    /** Puts TLS before the session, whose handlers are in the pipeline already. On the connection's event loop. */
    void startExplicit(ChannelPipeline pipeline, FtpSession session) {
        ServerTls tls = keeper.current();
        SslHandler handler = handler(tls);
        pipeline.addFirst(handler, new Completion(handler, session, agreed -> secured(tls, session, agreed, false)));
    }

    /** Puts TLS where the handlers of the session will follow. On the connection's event loop. */
    void startImplicit(ChannelPipeline pipeline, FtpSession session) {
        ServerTls tls = keeper.current();
        SslHandler handler = handler(tls);
        pipeline.addLast(handler, new Completion(handler, session, agreed -> secured(tls, session, agreed, true)));
    }

    private SslHandler handler(ServerTls tls) {
        SslHandler handler = new SslHandler(tls.controlEngine(), handshakes);
        handler.setHandshakeTimeoutMillis(tls.handshakeLimit().toMillis());
        return handler;
    }

    private void secured(ServerTls tls, FtpSession session, SSLSession agreed, boolean implicit) {
        metrics.tlsHandshake("control", "completed");
        session.secured(new SessionTls(tls, agreed), implicit);
    }

    private void failed(ChannelHandlerContext ctx, FtpSession session, Throwable cause) {
        metrics.tlsHandshake("control", "failed");
        LOG.info("TLS handshake of {} failed: {}", session.peer(), cause.getMessage());
        var _ = ctx.close();
    }

    /** Waits for the end of the handshake and is gone then. */
    private final class Completion extends ChannelInboundHandlerAdapter {
        private final SslHandler handler;
        private final FtpSession session;
        private final Consumer<SSLSession> next;

        Completion(SslHandler handler, FtpSession session, Consumer<SSLSession> next) {
            this.handler = handler;
            this.session = session;
            this.next = next;
        }

        @Override
        public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
            if (event instanceof SslHandshakeCompletionEvent completion) {
                if (completion.isSuccess()) {
                    next.accept(handler.engine().getSession());
                } else {
                    failed(ctx, session, completion.cause());
                }
                ctx.pipeline().remove(this);
            }
            ctx.fireUserEventTriggered(event);
        }
    }
}
