package io.ftpcluster.node.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatCode;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendQueuesTest {
    private static final int LITTLE_ROOM = 4096;
    private static final int MUCH = 1 << 23;

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "::1"})
    void shouldTellWhatThePeerHasNotTaken(String loopback) throws IOException {
        assumeThatCode(() -> new ServerSocket(0, 1, InetAddress.ofLiteral(loopback)).close())
                .as("this machine has no " + loopback)
                .doesNotThrowAnyException();
        try (ServerSocketChannel listener = ServerSocketChannel.open();
                SocketChannel client = SocketChannel.open()) {
            listener.bind(new InetSocketAddress(InetAddress.ofLiteral(loopback), 0));
            client.socket().setReceiveBufferSize(LITTLE_ROOM);
            client.connect(listener.getLocalAddress());
            try (SocketChannel server = listener.accept()) {
                assertThat(unsent(server)).isZero();
                server.configureBlocking(false);
                server.write(ByteBuffer.allocate(MUCH));
                long before = unsent(server);
                assertThat(before).isPositive();
                await().untilAsserted(() -> {
                    client.read(ByteBuffer.allocate(LITTLE_ROOM));
                    assertThat(unsent(server)).isLessThan(before);
                });
            }
        }
    }

    private static long unsent(SocketChannel channel) {
        return new PlainConnection(channel, ByteBuffer.allocate(0)).unsent(SendQueues.now());
    }
}
