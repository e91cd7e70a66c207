package io.ftpcluster.node.server;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.ChannelOption;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollIoHandler;
import io.netty.channel.epoll.EpollServerSocketChannel;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioChannelOption;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.unix.IntegerUnixChannelOption;
import jdk.net.ExtendedSocketOptions;

/** How Netty reaches the kernel: epoll where its native library can be loaded, else the JDK's NIO. */
enum Transport {
    EPOLL,
    NIO;

    private static final int KEEPALIVE_IDLE_SECONDS = 60;
    private static final int KEEPALIVE_INTERVAL_SECONDS = 30;
    // Numbers of Linux, as those of the options.
    private static final int SOL_SOCKET = 1;
    private static final int IPPROTO_TCP = 6;

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
     * shortest after some minutes: keepalive speaks before that. Linux gives a connection the options of its listener,
     * which saves calls for every connection; with epoll, Netty itself asks for TCP_NODELAY.
     */
    void configure(ServerBootstrap bootstrap) {
        switch (this) {
            case EPOLL ->
                bootstrap
                        .option(raw("SO_KEEPALIVE", SOL_SOCKET, 9), 1)
                        .option(raw("TCP_KEEPIDLE", IPPROTO_TCP, 4), KEEPALIVE_IDLE_SECONDS)
                        .option(raw("TCP_KEEPINTVL", IPPROTO_TCP, 5), KEEPALIVE_INTERVAL_SECONDS)
                        // The urgent byte of a Telnet Synch stays in its place (RFC 854).
                        .option(raw("SO_OOBINLINE", SOL_SOCKET, 10), 1);
            case NIO ->
                bootstrap
                        .childOption(ChannelOption.TCP_NODELAY, true)
                        .childOption(ChannelOption.SO_KEEPALIVE, true)
                        .childOption(NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPIDLE), KEEPALIVE_IDLE_SECONDS)
                        .childOption(
                                NioChannelOption.of(ExtendedSocketOptions.TCP_KEEPINTERVAL),
                                KEEPALIVE_INTERVAL_SECONDS);
        }
    }

    private static ChannelOption<Integer> raw(String name, int level, int number) {
        return new IntegerUnixChannelOption(name, level, number);
    }
}
