package io.ftpcluster.node.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.util.concurrent.EventExecutor;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The listeners for control connections, and the event loops that serve them. */
final class ControlServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
    private static final int BACKLOG = 1024;

    private final Transport transport = Transport.best();
    // The listener shares the loops, and there are few: each connection that goes from the loop that accepted it to
    // another costs a thread switch, and files move on other threads.
    private final MultiThreadIoEventLoopGroup workers = new MultiThreadIoEventLoopGroup(
            Math.max(1, Runtime.getRuntime().availableProcessors() / 2), transport.handlers());
    private final List<Channel> listeners = new CopyOnWriteArrayList<>();

    /**
     * Begins to accept on a port; may be called for several.
     *
     * @param port 0 takes a free one
     * @param opening what happens to a new connection, on its event loop
     * @throws ControlListenerException when the port is taken
     */
    void listen(int port, ConnectionOpening opening) {
        ServerBootstrap bootstrap = new ServerBootstrap()
                .group(workers)
                .channel(transport.listener())
                .option(ChannelOption.SO_BACKLOG, BACKLOG)
                .option(ChannelOption.SO_REUSEADDR, true)
                // Commands are short: small buffers keep an idle session cheap.
                .childOption(ChannelOption.RECVBUF_ALLOCATOR, new AdaptiveRecvByteBufAllocator(64, 256, 8192))
                .childOption(ChannelOption.MESSAGE_SIZE_ESTIMATOR, new ReplySize())
                .childHandler(new ChannelInitializer<>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        opening.open(channel);
                    }
                });
        transport.configure(bootstrap);
        var bound = bootstrap.bind(port).awaitUninterruptibly();
        if (!bound.isSuccess()) {
            throw new ControlListenerException(port, bound.cause());
        }
        listeners.add(bound.channel());
        LOG.info("Listening for FTP on port {} ({})", portOf(bound.channel()), transport);
    }

    /** What happens to a new connection. */
    interface ConnectionOpening {
        void open(Channel channel);
    }

    /** The ports that are listened on, in the order they were opened. */
    List<Integer> ports() {
        return listeners.stream().map(ControlServer::portOf).toList();
    }

    private static int portOf(Channel listener) {
        return listener.localAddress() instanceof InetSocketAddress address ? address.getPort() : -1;
    }

    /** Stops accepting: the next client is refused at once. Open connections stay. */
    void stopListening() {
        listeners.forEach(listener -> listener.close().awaitUninterruptibly());
    }

    /** All event loops, for the liveness check. */
    List<EventExecutor> eventLoops() {
        List<EventExecutor> loops = new ArrayList<>();
        workers.forEach(loops::add);
        return loops;
    }

    @Override
    public void close() {
        stopListening();
        workers.shutdownGracefully(0, 1, TimeUnit.SECONDS).awaitUninterruptibly();
    }
}
