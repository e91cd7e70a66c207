package io.ftpcluster.node.server;

import io.ftpcluster.node.auth.Authenticator;
import io.ftpcluster.node.auth.Authenticators;
import io.ftpcluster.node.cluster.ClusterServices;
import io.ftpcluster.node.command.CommandDispatcher;
import io.ftpcluster.node.command.CommandTable;
import io.ftpcluster.node.config.AuthConfig;
import io.ftpcluster.node.config.NodeConfig;
import io.ftpcluster.node.config.TlsConfig;
import io.ftpcluster.node.metrics.NodeMetrics;
import io.ftpcluster.node.proxy.TrustedProxies;
import io.ftpcluster.node.session.DataServices;
import io.ftpcluster.node.session.Recounter;
import io.ftpcluster.node.session.SessionRegistry;
import io.ftpcluster.node.session.SessionServices;
import io.ftpcluster.node.storage.LocalVolume;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageProvider;
import io.ftpcluster.node.tls.TlsKeeper;
import io.ftpcluster.node.transfer.BandwidthLimits;
import io.ftpcluster.node.transfer.BufferPool;
import io.ftpcluster.node.transfer.ChecksumRunner;
import io.ftpcluster.node.transfer.DataAcceptor;
import io.ftpcluster.node.transfer.ReservationTable;
import io.ftpcluster.node.transfer.StallWatch;
import io.ftpcluster.node.transfer.TransferPlaces;
import io.ftpcluster.node.transfer.TransferRunner;
import io.netty.channel.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One FTP server. {@link #start()} waits for what the node needs and then listens; {@link #drain()} ends it without
 * cutting clients; {@link #close()} ends it at once. Each is called once, from any thread.
 */
public final class FtpNode implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(FtpNode.class);
    private static final int LARGE_BUFFERS = 16;
    private static final long LEASE_RENEWAL_SECONDS = 10;
    private static final long TRANSFERS_LOOKED_AT_MILLIS = 500;
    private static final Duration FOR_REDIS = Duration.ofSeconds(5);

    private final NodeThreads threads = new NodeThreads();
    private final NodeMetrics metrics = new NodeMetrics();
    private final StartupGate gate = new StartupGate();
    private final ControlServer control = new ControlServer();
    private final NodeConfig config;
    private final Function<NodeConfig, StorageProvider> volumes;
    private final SessionRegistry sessions;
    private final DrainController drain;
    private final ReservationTable reservations;
    private final StallWatch stallWatch;
    private final Authenticator authenticator;
    private final ClusterServices cluster;
    private final HealthServer health;
    private final Optional<TlsKeeper> tls;
    private volatile @Nullable StorageProvider mounted;
    private volatile @Nullable Readiness readiness;
    private volatile @Nullable DataAcceptor dataAcceptor;

    /**
     * A node that answers health checks, and nothing else yet.
     *
     * @throws io.ftpcluster.node.tls.TlsFilesException when certificate or key cannot be used
     */
    public FtpNode(NodeConfig config) {
        this(config, FtpNode::localVolume);
    }

    /** The same for files of another kind; what cannot be used now throws a {@link StorageException}. */
    public FtpNode(NodeConfig config, Function<NodeConfig, StorageProvider> volumes) {
        this.config = config;
        this.volumes = volumes;
        tls = config.session().tls().map(TlsKeeper::new);
        sessions = new SessionRegistry(config.session());
        drain = new DrainController(
                config.session(),
                sessions,
                threads.clock(),
                config.proxy().behindProxy() ? DrainController.BALANCER_LEARNS : DrainController.LAST_ARRIVALS);
        reservations = new ReservationTable(config.passive().ports());
        stallWatch = new StallWatch(
                config.session().timers().stall(), config.session().timers().transfer());
        authenticator = Authenticators.of(config.auth());
        cluster = ClusterServices.of(config.cluster(), config.identity());
        Liveness liveness = new Liveness(control.eventLoops(), threads.sessions());
        health = new HealthServer(config.listeners().healthPort(), liveness::problem, this::notReady, metrics);
        metrics.sessionsFrom(sessions::size);
        metrics.reservedPortsFrom(reservations::size);
        metrics.drainingFrom(() -> drain.isDraining() ? 1 : 0);
        tls.ifPresent(keeper ->
                metrics.certificateEndFrom(() -> keeper.current().goodUntil().getEpochSecond()));
    }

    private Optional<String> notReady() {
        Readiness known = readiness;
        return known == null ? Optional.of("The node is starting") : known.problem();
    }

    /**
     * Waits for storage and authentication, and a moment for Redis, then listens: without Redis logins get what the
     * settings say, as they do when it goes away later. A node that runs alone does not wait for a directory
     * that is not there: nobody else would make it.
     *
     * @return false when the node was closed while it waited
     * @throws io.ftpcluster.node.config.ConfigException when a node that runs alone cannot use its directory
     */
    public boolean start() {
        if (config.auth() instanceof AuthConfig.File) {
            OwnDirectory.check(config.root());
        }
        Optional<StorageProvider> volume = gate.await("the storage at " + config.root(), this::mount);
        boolean complete = volume.isPresent()
                && gate.awaitAMoment(cluster.sessions().description(), cluster.sessions()::isReachable, FOR_REDIS)
                && waitFor(authenticator.description(), authenticator::isReachable);
        if (complete) {
            listen(volume.get());
        }
        return complete;
    }

    private Optional<StorageProvider> mount() {
        try {
            return Optional.of(volumes.apply(config));
        } catch (StorageException e) {
            LOG.warn("The storage at {} cannot be used: {}", config.root(), e.getMessage());
            return Optional.empty();
        }
    }

    private static StorageProvider localVolume(NodeConfig config) {
        return LocalVolume.mount(config.root(), config.identity().nodeName(), config.uploads());
    }

    private boolean waitFor(String what, Supplier<Boolean> check) {
        return gate.await(what, () -> Optional.of(check.get()).filter(Boolean::booleanValue))
                .isPresent();
    }

    private void listen(StorageProvider volume) {
        TransferRunner transfers = new TransferRunner(
                new BufferPool(LARGE_BUFFERS),
                stallWatch,
                config.session().timers().dataConnection(),
                new TransferPlaces(config.session().limits().maxTransfers().orElseGet(FtpNode::fittingTransfers)));
        BandwidthLimits bandwidth =
                new BandwidthLimits(config.session().limits().bandwidth());
        cluster.sessions().listen(new ClusterEvents(sessions, bandwidth, threads.sessions()));
        Recounter recounter = new Recounter(cluster.recounts(), volume);
        cluster.recounts().listen(user -> threads.counting().execute(() -> recounter.count(user)));
        SessionServices services = new SessionServices(
                config.session(),
                authenticator,
                sessions,
                cluster,
                volume,
                new DataServices(config.passive(), reservations, transfers, bandwidth, ChecksumRunner.forThisMachine()),
                metrics,
                threads.sessions());
        SessionOpening opening = new SessionOpening(
                services,
                new CommandDispatcher(CommandTable.standard(), metrics),
                sessions,
                tls.map(keeper -> new ControlTls(keeper, threads.handshakes(), metrics)));
        Readiness watched = new Readiness(volume, authenticator, drain);
        watched.look();
        if (config.proxy().behindProxy()) {
            TrustedProxies trusted = new TrustedProxies(config.proxy().trusted(), threads.sessions());
            dataAcceptor = DataAcceptor.behindProxy(config.listeners().dataPort(), trusted, reservations);
            listenForControl((channel, implicitTls) -> ProxyHeaderHandler.open(channel, trusted, opening, implicitTls));
        } else {
            dataAcceptor = DataAcceptor.onPassivePorts(config.passive().ports(), reservations);
            listenForControl(opening::openDirect);
        }
        LOG.info("Passive ports {}, files in {}", config.passive().ports(), config.root());
        mounted = volume;
        readiness = watched;
        startClocks(watched, volume);
    }

    private static int fittingTransfers() {
        int most = TransferPlaces.fitting(Runtime.getRuntime().maxMemory());
        LOG.info("At most {} transfers and listings at one time, for the memory there is", most);
        return most;
    }

    /** What happens to a new control connection. */
    private interface Opening {
        void open(Channel channel, boolean implicitTls);
    }

    private void listenForControl(Opening opening) {
        control.listen(config.listeners().controlPort(), channel -> opening.open(channel, false));
        config.session()
                .tls()
                .map(TlsConfig::implicitPort)
                .filter(port -> port != 0)
                .ifPresent(port -> control.listen(port, channel -> opening.open(channel, true)));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // They end with their threads.
    private void startClocks(Readiness watched, StorageProvider volume) {
        threads.clock().scheduleWithFixedDelay(sessions::sweep, 1, 1, TimeUnit.SECONDS);
        threads.clock().scheduleWithFixedDelay(stallWatch::sweep, 1, 1, TimeUnit.SECONDS);
        threads.clock()
                .scheduleWithFixedDelay(cluster::renew, LEASE_RENEWAL_SECONDS, LEASE_RENEWAL_SECONDS, TimeUnit.SECONDS);
        threads.clock()
                .scheduleWithFixedDelay(
                        cluster::lookAtTransfers,
                        TRANSFERS_LOOKED_AT_MILLIS,
                        TRANSFERS_LOOKED_AT_MILLIS,
                        TimeUnit.MILLISECONDS);
        long tended = StorageProvider.TENDED_EVERY.toMillis();
        threads.tending().scheduleWithFixedDelay(volume::tend, tended, tended, TimeUnit.MILLISECONDS);
        StandingWatch standing = new StandingWatch(authenticator, sessions);
        threads.standing().scheduleWithFixedDelay(standing::look, 2, 2, TimeUnit.SECONDS);
        long every = Readiness.INTERVAL.toMillis();
        threads.checks().scheduleWithFixedDelay(watched::look, every, every, TimeUnit.MILLISECONDS);
        long everySoOften = TlsKeeper.INTERVAL.toMillis();
        tls.ifPresent(keeper -> threads.renewing()
                .scheduleWithFixedDelay(keeper::look, everySoOften, everySoOften, TimeUnit.MILLISECONDS));
    }

    /** Port of the control listener; -1 before {@link #start()}. */
    public int controlPort() {
        return port(0);
    }

    /** Port of the listener for implicit TLS; -1 when there is none. */
    public int implicitPort() {
        return port(1);
    }

    private int port(int number) {
        List<Integer> open = control.ports();
        return number < open.size() ? open.get(number) : -1;
    }

    /** Port of health and metrics. */
    public int healthPort() {
        return health.port();
    }

    /** Port of the first data listener; 0 before {@link #start()}. */
    public int dataPort() {
        DataAcceptor acceptor = dataAcceptor;
        return acceptor == null ? 0 : acceptor.port();
    }

    /** Refuses new sessions at once, lets the others end in peace, and completes when they have. */
    public CompletableFuture<Void> drain() {
        drain.begin();
        gate.cancel();
        control.stopListening();
        return drain.endSessions();
    }

    @Override
    public void close() {
        gate.cancel();
        control.close();
        DataAcceptor acceptor = dataAcceptor;
        if (acceptor != null) {
            acceptor.close();
        }
        cluster.close();
        health.close();
        threads.close();
        StorageProvider volume = mounted;
        if (volume != null) {
            volume.close();
        }
    }
}
