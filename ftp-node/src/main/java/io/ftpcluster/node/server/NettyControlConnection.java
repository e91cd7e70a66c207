package io.ftpcluster.node.server;

import io.ftpcluster.node.codec.CommandLineDecoder;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.ftpcluster.node.session.ControlConnection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelPromise;
import io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A control connection on Netty. */
final class NettyControlConnection implements ControlConnection {
    private static final Logger LOG = LoggerFactory.getLogger(NettyControlConnection.class);
    private static final int ESTABLISHED = 1; // TCP_ESTABLISHED of Linux

    private final Channel channel;
    private final ProxiedAddresses addresses;
    // Writes of other threads that the event loop may not have seen yet: its own must not overtake them.
    private final AtomicInteger underWay = new AtomicInteger();
    private Runnable tlsStart = () -> {};
    private boolean paused;

    NettyControlConnection(Channel channel, ProxiedAddresses addresses) {
        this.channel = channel;
        this.addresses = addresses;
    }

    /** Says what adds TLS; to be called before the first command comes. */
    void onTlsStart(Runnable start) {
        tlsStart = start;
    }

    @Override
    public void send(Reply reply) {
        inOrder(sent -> channel.writeAndFlush(reply, sent));
    }

    @Override
    public void sendWithNext(Reply reply) {
        inOrder(sent -> channel.write(reply, sent));
    }

    private void inOrder(Function<ChannelPromise, ChannelFuture> write) {
        if (isNodeClosing()) {
            return;
        }
        if (!channel.eventLoop().inEventLoop()) {
            underWay.incrementAndGet();
            // Listened to before it is on its way: afterwards the event loop may be gone before we come to that.
            var _ = write.apply(channel.newPromise().addListener(done -> underWay.decrementAndGet()));
        } else if (underWay.get() == 0) {
            var _ = write.apply(channel.newPromise());
        } else {
            underWay.incrementAndGet();
            channel.eventLoop().execute(() -> {
                var _ = write.apply(channel.newPromise());
                underWay.decrementAndGet();
            });
        }
    }

    @Override
    public void startTls(Reply goAhead) {
        if (isNodeClosing()) {
            return;
        }
        channel.eventLoop().execute(() -> {
            CommandLineDecoder decoder = channel.pipeline().get(CommandLineDecoder.class);
            if (decoder != null) {
                decoder.forget();
                var _ = channel.writeAndFlush(goAhead); // Before there is TLS in the pipeline, so in clear.
                addTls();
            }
        });
    }

    // The event loops take their connections with them, and refuse what a session still wants to say.
    private boolean isNodeClosing() {
        return channel.eventLoop().isShuttingDown();
    }

    private void addTls() {
        try {
            tlsStart.run();
        } catch (RuntimeException e) {
            LOG.error("TLS could not be started", e);
            var _ = channel.close(); // The client would wait for our part of the handshake.
        }
    }

    @Override
    public void close() {
        // An empty write ends after everything written before it.
        inOrder(sent -> channel.writeAndFlush(Unpooled.EMPTY_BUFFER, sent.addListener(ChannelFutureListener.CLOSE)));
    }

    @Override
    public void cut() {
        if (!isNodeClosing()) {
            var _ = channel.close();
        }
    }

    @Override
    public boolean isKeepingUp() {
        return channel.isWritable() || !channel.isActive();
    }

    @Override
    public synchronized void pauseReading(boolean wanted) {
        paused = wanted;
        adjustReading();
    }

    /** Reads no commands while their replies would only wait. Event loop. */
    synchronized void adjustReading() {
        channel.config().setAutoRead(!paused && isKeepingUp());
    }

    @Override
    public InetSocketAddress client() {
        return addresses.client();
    }

    @Override
    public InetSocketAddress dialled() {
        return addresses.dialled();
    }

    @Override
    public boolean isOpen() {
        return channel.isActive();
    }

    @Override
    public boolean isProxied() {
        return !addresses.client().equals(channel.remoteAddress());
    }

    @Override
    public boolean hasClientLeft(Duration patience) {
        return isOver()
                || patience.isPositive()
                        && (channel.closeFuture().awaitUninterruptibly(patience.toNanos(), TimeUnit.NANOSECONDS)
                                || isOver());
    }

    private boolean isOver() {
        if (!channel.isActive()) {
            return true;
        }
        try {
            return channel instanceof EpollSocketChannel socket
                    && socket.tcpInfo().state() != ESTABLISHED;
        } catch (ChannelException closed) {
            return true;
        }
    }
}
