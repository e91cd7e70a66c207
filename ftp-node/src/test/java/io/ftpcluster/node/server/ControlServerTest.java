package io.ftpcluster.node.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOption;
import io.netty.channel.epoll.Epoll;
import io.netty.channel.epoll.EpollChannelOption;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ControlServerTest {
    @Test
    void shouldKeepConnectionsAlive_withTheOptionsOfTheListener() throws IOException, InterruptedException {
        assumeThat(Epoll.isAvailable()).isTrue();
        BlockingQueue<Channel> accepted = new LinkedBlockingQueue<>();
        try (ControlServer server = new ControlServer()) {
            // given
            server.listen(0, accepted::add);

            // when
            try (Socket _ =
                    new Socket(InetAddress.getLoopbackAddress(), server.ports().getFirst())) {
                Channel channel = accepted.poll(60, TimeUnit.SECONDS);

                // then
                assertThat(channel).isNotNull();
                assertThat(channel.config().getOption(ChannelOption.SO_KEEPALIVE))
                        .isTrue();
                assertThat(channel.config().getOption(ChannelOption.TCP_NODELAY))
                        .isTrue();
                assertThat(channel.config().getOption(EpollChannelOption.TCP_KEEPIDLE))
                        .isEqualTo(60);
                assertThat(channel.config().getOption(EpollChannelOption.TCP_KEEPINTVL))
                        .isEqualTo(30);
            }
        }
    }
}
