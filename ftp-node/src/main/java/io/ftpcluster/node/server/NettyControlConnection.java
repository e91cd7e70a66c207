package io.ftpcluster.node.server;

import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.ftpcluster.node.session.ControlConnection;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import java.net.InetSocketAddress;

/** A control connection on Netty. */
final class NettyControlConnection implements ControlConnection {
    private final Channel channel;
    private final ProxiedAddresses addresses;

    NettyControlConnection(Channel channel, ProxiedAddresses addresses) {
        this.channel = channel;
        this.addresses = addresses;
    }

    @Override
    public void send(Reply reply) {
        var _ = channel.writeAndFlush(reply);
    }

    @Override
    public void close() {
        // An empty write ends after everything written before it.
        channel.writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
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
}
