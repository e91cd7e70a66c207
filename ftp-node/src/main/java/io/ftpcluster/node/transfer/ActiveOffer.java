package io.ftpcluster.node.transfer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A port on which the client said it listens (PORT, EPRT). The caller has checked that the address is the client's own:
 * whoever could name another would have us knock on a stranger's door. Thread-safe.
 */
public final class ActiveOffer implements Rendezvous {
    private static final Logger LOG = LoggerFactory.getLogger(ActiveOffer.class);

    private final InetAddress from;
    private final InetSocketAddress client;
    private @Nullable SocketChannel connecting;
    private boolean cancelled;

    /**
     * Nothing is opened yet.
     *
     * @param from the address the client reached: it expects the data from there too, which only an address of this
     *     machine can do, not a balancer's
     * @param client where it listens
     */
    public ActiveOffer(InetAddress from, InetSocketAddress client) {
        this.from = from;
        this.client = client;
    }

    @Override
    public Optional<DataConnection> take(Duration patience) {
        try {
            SocketChannel channel = SocketChannel.open();
            if (!begin(channel)) {
                channel.close();
                return Optional.empty();
            }
            return Optional.of(connect(channel, patience));
        } catch (IOException e) {
            LOG.info("No data connection to {} port {}: {}", client.getHostString(), client.getPort(), e.getMessage());
            return Optional.empty();
        } finally {
            end();
        }
    }

    @Override
    public boolean isThere() {
        return false;
    }

    private DataConnection connect(SocketChannel channel, Duration patience) throws IOException {
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            if (NetworkInterface.getByInetAddress(from) != null) {
                channel.bind(new InetSocketAddress(from, 0));
            }
            channel.socket().connect(client, Math.toIntExact(patience.toMillis()));
            return new PlainConnection(channel, ByteBuffer.allocate(0));
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    private synchronized boolean begin(SocketChannel channel) {
        if (!cancelled) {
            connecting = channel;
        }
        return !cancelled;
    }

    private synchronized void end() {
        connecting = null;
    }

    @Override
    public synchronized void cancel() {
        cancelled = true;
        if (connecting != null) {
            close(connecting);
        }
    }

    private static void close(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            LOG.debug("Closing a data connection failed: {}", e.getMessage());
        }
    }
}
