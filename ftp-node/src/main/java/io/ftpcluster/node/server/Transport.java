package io.ftpcluster.node.server;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import java.util.Map;
import jdk.net.ExtendedSocketOptions;

/** How Netty reaches the kernel: epoll where its native library can be loaded, else the JDK's NIO. */
enum Transport {
    EPOLL,
    NIO;

    private static final int KEEPALIVE_IDLE_SECONDS = 60;
    private static final int KEEPALIVE_INTERVAL_SECONDS = 30;
    // Linux: SOL_SOCKET and SO_OOBINLINE. The urgent byte of a Telnet Synch then stays in its place (RFC 854).
    private static final ChannelOption<Integer> OOB_INLINE = new IntegerUnixChannelOption("SO_OOBINLINE", 1, 10);

    /** The best one here. */
    static Transport best() {
        return Epoll.isAvailable() ? EPOLL : NIO;
    }

    IoHandlerFactory handlers() {
        return switch (this) {
            case EPOLL -> EpollIoHandler.newFactory();
            case NIO -> NioIoHandler.newFactory();
        };
    }

    Class<? extends ServerChannel> listener() {
        return switch (this) {
            case EPOLL -> EpollServerSocketChannel.class;
            case NIO -> NioServerSocketChannel.class;
        };
    }

    /**
     * Options of control connections. Balancers forget a connection that is silent during a long transfer, the
     * shortest after some minutes: keepalive speaks before that.
     */
    void configure(Channel channel) {
        channel.config().setOptions(Map.of(ChannelOption.TCP_NODELAY, true, ChannelOption.SO_KEEPALIVE, true));
        channel.config()
                .setOptions(
                        switch (this) {
                            case EPOLL ->
                                Map.of(
                                        EpollChannelOption.TCP_KEEPIDLE,
                                        KEEPALIVE_IDLE_SECONDS,
                                        EpollChannelOption.TCP_KEEPINTVL,
                                        KEEPALIVE_INTERVAL_SECONDS,
                                        OOB_INLINE,
                                        1);
                            case NIO ->
                                Map.of(
                                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE),
                                        KEEPALIVE_IDLE_SECONDS,
                                        NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL),
                                        KEEPALIVE_INTERVAL_SECONDS);
                        });
    }
}
