package io.ftpcluster.node.transfer;

import io.ftpcluster.contract.node.PortRange;
import io.ftpcluster.node.proxy.ProxiedAddresses;
import io.ftpcluster.node.proxy.TrustedProxies;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Accepts data connections and brings each to its {@link Reservation}. One thread with one selector does it for all
 * ports, and reads PROXY headers without blocking, so that a peer that sends none holds nothing but its socket until
 * the header's deadline. Accepted channels are switched to blocking mode before they are handed over.
 */
public final class DataAcceptor implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DataAcceptor.class);
    private static final int BACKLOG = 1024;
    private static final long SWEEP_MILLIS = 500;

    private record Routed(SocketChannel channel, HeaderReader.Header header) {}

    private final ReservationTable table;
    private final @Nullable TrustedProxies trusted;
    private final Selector selector;
    private final List<ServerSocketChannel> listeners = new ArrayList<>();
    private final Queue<SocketChannel> admitted = new ConcurrentLinkedQueue<>();
    private final List<Routed> routed = new ArrayList<>();
    private final AcceptOutage outage = new AcceptOutage();
    private long sweptAt = System.nanoTime();
    private final ByteBuffer buffer = ByteBuffer.allocate(1024);

    private DataAcceptor(ReservationTable table, @Nullable TrustedProxies trusted) throws IOException {
        this.table = table;
        this.trusted = trusted;
        this.selector = Selector.open();
    }

    /**
     * Listens on every passive port itself.
     *
     * @throws DataListenerException when a port is taken
     */
    public static DataAcceptor onPassivePorts(PortRange ports, ReservationTable table) {
        return start(table, null, ports);
    }

    /**
     * Listens on one port for all passive ports; each connection's PROXY header says which one was dialled.
     *
     * @param port 0 takes a free one
     * @throws DataListenerException when the port is taken
     */
    public static DataAcceptor behindProxy(int port, TrustedProxies trusted, ReservationTable table) {
        return start(table, trusted, port == 0 ? null : new PortRange(port, port));
    }

    private static DataAcceptor start(
            ReservationTable table, @Nullable TrustedProxies trusted, @Nullable PortRange ports) {
        try {
            DataAcceptor acceptor = new DataAcceptor(table, trusted);
            int first = ports == null ? 0 : ports.first();
            int last = ports == null ? 0 : ports.last();
            for (int port = first; port <= last; port++) {
                acceptor.listen(port);
            }
            Thread.ofPlatform().daemon().name("data-acceptor").start(acceptor::run);
            return acceptor;
        } catch (IOException e) {
            throw new DataListenerException("Cannot open the selector of the data listener", e);
        }
    }

    private void listen(int port) {
        try {
            ServerSocketChannel listener = ServerSocketChannel.open();
            listeners.add(listener);
            listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listener.bind(new InetSocketAddress(port), BACKLOG);
            listener.configureBlocking(false);
            listener.register(selector, SelectionKey.OP_ACCEPT);
        } catch (IOException e) {
            close();
            throw new DataListenerException("Cannot listen for data connections on port " + port, e);
        }
    }

    /** The port of the first listener. */
    public int port() {
        return listeners.getFirst().socket().getLocalPort();
    }

    private void run() {
        while (selector.isOpen()) {
            try {
                selector.select(this::handle, SWEEP_MILLIS);
                routeComplete();
                readAdmitted();
                dropLate();
                outage.lookAgain();
            } catch (ClosedSelectorException closed) {
                return;
            } catch (IOException | RuntimeException e) {
                LOG.error("Accepting data connections failed, going on", e);
            }
        }
    }

    private void handle(SelectionKey key) {
        if (key.channel() instanceof ServerSocketChannel listener) {
            accept(key, listener);
        } else if (key.attachment() instanceof HeaderReader header && key.channel() instanceof SocketChannel channel) {
            readHeader(key, channel, header);
        }
    }

    private void accept(SelectionKey key, ServerSocketChannel listener) {
        try {
            // One at a time: the selector tells of the next one without another call that finds nothing.
            SocketChannel channel = listener.accept();
            if (channel != null) {
                outage.succeeded();
                begin(channel, listener.socket().getLocalPort());
            }
        } catch (IOException e) {
            outage.failed(key, e);
        }
    }

    private void begin(SocketChannel channel, int port) {
        try {
            channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
            admit(channel, port);
        } catch (IOException e) {
            LOG.warn("A data connection could not be used: {}", e.getMessage());
            drop(channel);
        }
    }

    private void admit(SocketChannel channel, int port) throws IOException {
        InetAddress peer = channel.socket().getInetAddress();
        if (trusted == null) {
            handOver(channel, port, peer, ByteBuffer.allocate(0));
            return;
        }
        trusted.trusts(peer).thenAccept(known -> {
            if (known) {
                admitted.add(channel);
                selector.wakeup();
            } else {
                LOG.warn("Data connection refused: {} is not in FtpTrustedProxies", peer.getHostAddress());
                drop(channel);
            }
        });
    }

    private void readAdmitted() throws IOException {
        for (SocketChannel channel = admitted.poll(); channel != null; channel = admitted.poll()) {
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ, new HeaderReader());
        }
    }

    private void readHeader(SelectionKey key, SocketChannel channel, HeaderReader header) {
        try {
            buffer.clear();
            if (channel.read(buffer) < 0) {
                header.abandon();
                drop(channel);
                return;
            }
            Optional<HeaderReader.Header> complete = header.add(buffer.flip());
            if (complete.isPresent()) {
                key.cancel();
                routed.add(new Routed(channel, complete.get()));
            }
        } catch (BadHeaderException | IOException e) {
            LOG.warn("Data connection without a usable PROXY header: {}", e.getMessage());
            header.abandon();
            drop(channel);
        }
    }

    private void routeComplete() throws IOException {
        if (routed.isEmpty()) {
            return;
        }
        selector.selectNow(); // A cancelled key must be gone from the selector before its channel may block.
        for (Routed ready : routed) {
            route(ready.channel(), ready.header());
        }
        routed.clear();
    }

    private void route(SocketChannel channel, HeaderReader.Header header) throws IOException {
        ProxiedAddresses addresses = header.addresses();
        handOver(channel, addresses.dialled().getPort(), addresses.client().getAddress(), header.surplus());
    }

    private void handOver(SocketChannel channel, int port, InetAddress client, ByteBuffer early) throws IOException {
        channel.configureBlocking(true);
        DataConnection connection = new PlainConnection(channel, early);
        if (!table.arrived(port, client, connection)) {
            LOG.info("Data connection refused: no session of {} waits on port {}", client.getHostAddress(), port);
            connection.reset();
        }
    }

    private void dropLate() {
        long now = System.nanoTime();
        if (now - sweptAt >= TimeUnit.MILLISECONDS.toNanos(SWEEP_MILLIS)) {
            sweptAt = now;
            selector.keys().forEach(DataAcceptor::dropWhenLate);
        }
    }

    private static void dropWhenLate(SelectionKey key) {
        if (key.attachment() instanceof HeaderReader header
                && header.isLate()
                && key.channel() instanceof SocketChannel channel) {
            LOG.warn("Data connection closed: no PROXY header came in time");
            header.abandon();
            drop(channel);
        }
    }

    private static void drop(SocketChannel channel) {
        new PlainConnection(channel, ByteBuffer.allocate(0)).close();
    }

    /** Stops accepting. Connections that were handed over live on. */
    @Override
    public void close() {
        try {
            for (ServerSocketChannel listener : listeners) {
                listener.close();
            }
            selector.close();
        } catch (IOException e) {
            LOG.warn("Closing the data listener failed: {}", e.getMessage());
        }
    }
}
