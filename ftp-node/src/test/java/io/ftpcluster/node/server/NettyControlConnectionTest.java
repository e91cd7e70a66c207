package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.ftpcluster.node.codec.Reply;
import io.ftpcluster.node.codec.ReplyCode;
import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.local.LocalChannel;
import io.netty.channel.local.LocalIoHandler;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class NettyControlConnectionTest {
    private static final InetSocketAddress SOMEWHERE = new InetSocketAddress("127.0.0.1", 2121);
    private static final Reply REPLY = Reply.of(ReplyCode.SERVICE_CLOSING, "Service closing.");

    private final Logger netty = (Logger) LoggerFactory.getLogger("io.netty");
    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();

    @BeforeEach
    void listen() {
        lines.start();
        netty.addAppender(lines);
    }

    @AfterEach
    void stop() {
        netty.detachAppender(lines);
    }

    @Test
    void shouldStaySilent_whenASessionStillAnswersOnANodeThatIsClosed() {
        EventLoopGroup loops = new MultiThreadIoEventLoopGroup(1, LocalIoHandler.newFactory());
        Channel channel = new LocalChannel();
        loops.register(channel).syncUninterruptibly();
        NettyControlConnection connection =
                new NettyControlConnection(channel, new ProxiedAddresses(SOMEWHERE, SOMEWHERE));
        loops.shutdownGracefully(0, 0, TimeUnit.SECONDS).syncUninterruptibly();

        connection.send(REPLY);
        connection.sendWithNext(REPLY);
        connection.startTls(REPLY);
        connection.close();

        assertThat(lines.list).isEmpty();
        assertThat(connection.isOpen()).isFalse();
    }
}
