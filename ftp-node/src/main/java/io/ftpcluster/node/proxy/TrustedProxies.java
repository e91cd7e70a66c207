package io.ftpcluster.node.proxy;

import io.ftpcluster.contract.net.AddressBlock;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The peers that may say who their client is. DNS names are looked up again when an unknown peer appears, at most once
 * a second, and never on the caller's thread: a stranger cannot make the node ask DNS without end. A peer that is not
 * found waits for some more lookups, because the pod of a balancer sends its first connections while resolvers still
 * remember the answer from before it came. Thread-safe.
 */
public final class TrustedProxies {
    private static final Logger LOG = LoggerFactory.getLogger(TrustedProxies.class);
    private static final long LOOKUP_INTERVAL_NANOS = Duration.ofSeconds(1).toNanos();
    // Cluster DNS lets an answer be remembered for five seconds.
    private static final int LOOKUPS_FOR_A_PEER = 8;

    private final List<AddressBlock> blocks = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Executor lookups;
    private final Executor later;
    private final int lookupsForAPeer;
    private final Object lock = new Object();
    private volatile Set<InetAddress> resolved = Set.of();
    private CompletableFuture<Set<InetAddress>> lookup = CompletableFuture.completedFuture(Set.of());
    private long lookedUpAt = System.nanoTime() - LOOKUP_INTERVAL_NANOS;

    /**
     * For a list of peers.
     *
     * @param entries addresses, CIDR blocks and DNS names
     * @param lookups where DNS may block
     */
    public TrustedProxies(List<String> entries, Executor lookups) {
        this(entries, lookups, LOOKUPS_FOR_A_PEER);
    }

    TrustedProxies(List<String> entries, Executor lookups, int lookupsForAPeer) {
        this.lookups = lookups;
        this.later = CompletableFuture.delayedExecutor(LOOKUP_INTERVAL_NANOS, TimeUnit.NANOSECONDS, lookups);
        this.lookupsForAPeer = lookupsForAPeer;
        for (String entry : entries) {
            add(entry);
        }
    }

    private void add(String entry) {
        try {
            blocks.add(AddressBlock.parse(entry));
        } catch (IllegalArgumentException notAnAddress) {
            names.add(entry);
        }
    }

    /**
     * Whether a peer may send a PROXY header. Completes at once for a known peer, else after the lookup that finds it;
     * for a stranger after some seconds.
     */
    public CompletionStage<Boolean> trusts(InetAddress peer) {
        if (isKnown(peer)) {
            return CompletableFuture.completedFuture(true);
        }
        if (names.isEmpty()) {
            return CompletableFuture.completedFuture(false);
        }
        return isFound(peer, lookupsForAPeer);
    }

    private CompletionStage<Boolean> isFound(InetAddress peer, int lookupsLeft) {
        return freshLookup().thenCompose(addresses -> {
            boolean found = addresses.contains(peer);
            return found || lookupsLeft == 1
                    ? CompletableFuture.completedFuture(found)
                    : CompletableFuture.supplyAsync(() -> isFound(peer, lookupsLeft - 1), later)
                            .thenCompose(Function.identity());
        });
    }

    private boolean isKnown(InetAddress peer) {
        return blocks.stream().anyMatch(block -> block.contains(peer)) || resolved.contains(peer);
    }

    private CompletionStage<Set<InetAddress>> freshLookup() {
        synchronized (lock) {
            boolean due = System.nanoTime() - lookedUpAt >= LOOKUP_INTERVAL_NANOS;
            if (lookup.isDone() && due) {
                lookedUpAt = System.nanoTime();
                lookup = CompletableFuture.supplyAsync(this::lookUp, lookups);
            }
            return lookup;
        }
    }

    private Set<InetAddress> lookUp() {
        Set<InetAddress> found =
                names.stream().flatMap(name -> addressesOf(name).stream()).collect(Collectors.toUnmodifiableSet());
        resolved = found;
        return found;
    }

    private static List<InetAddress> addressesOf(String name) {
        try {
            return Arrays.asList(InetAddress.getAllByName(name));
        } catch (UnknownHostException unknown) {
            LOG.warn("The trusted proxy {} cannot be found in DNS", name);
            return List.of();
        }
    }
}
