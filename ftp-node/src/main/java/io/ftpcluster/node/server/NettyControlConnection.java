package io.ftpcluster.node.server;

import io.ftpcluster.node.codec.CommandLineDecoder;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.ftpcluster.node.session.ControlConnection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.epoll.EpollSocketChannel;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A control connection on Netty. */
final class NettyControlConnection implements ControlConnection {
    private static final int ESTABLISHED = 1; // TCP_ESTABLISHED of Linux

    private static final Logger LOG = LoggerFactory.getLogger(NettyControlConnection.class);

    private final Channel channel;
    private final ProxiedAddresses addresses;
    private final AtomicInteger handedOver = new AtomicInteger();
    private Runnable tlsStart = () -> {};

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
        inOrder(() -> {
            var _ = channel.writeAndFlush(reply);
        });
    }

    @Override
    public void sendWithNext(Reply reply) {
        inOrder(() -> {
            var _ = channel.write(reply);
        });
    }

    // Commands run on threads and on the event loop by turns. What a thread writes reaches the channel as a task of the
    // event loop; what the event loop itself wrote meanwhile would overtake it, so it queues up behind.
    private void inOrder(Runnable write) {
        if (channel.eventLoop().inEventLoop() && handedOver.get() == 0) {
            write.run();
            return;
        }
        handedOver.incrementAndGet();
        try {
            channel.eventLoop().execute(() -> {
                handedOver.decrementAndGet();
                write.run();
            });
        } catch (RejectedExecutionException closing) {
            LOG.debug("A reply was not sent, the node is closing");
        }
    }

    @Override
    public void startTls(Reply goAhead) {
        channel.eventLoop().execute(() -> {
            CommandLineDecoder decoder = channel.pipeline().get(CommandLineDecoder.class);
            if (decoder != null) {
                decoder.forget();
                var _ = channel.writeAndFlush(goAhead); // Before there is TLS in the pipeline, so in clear.
                tlsStart.run();
            }
        });
    }

    @Override
    public void close() {
        // An empty write ends after everything written before it.
        inOrder(() -> channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE));
    }

    @Override
    public void pauseReading(boolean paused) {
        channel.config().setAutoRead(!paused);
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
