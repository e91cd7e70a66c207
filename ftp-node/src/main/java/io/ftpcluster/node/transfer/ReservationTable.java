package io.ftpcluster.node.transfer;

import io.ftpcluster.contract.node.PortRange;
import java.net.InetAddress;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;

/**
 * Which passive port waits for which client. A port serves many clients at once, each under the key (port, client
 * address), and is free again as soon as the connection is there; so a handful of ports serves thousands of transfers.
 * Thread-safe.
 */
public final class ReservationTable {
    /** A reservation nobody came for is given to the next who needs it after this time. */
    static final Duration FORGOTTEN_AFTER = Duration.ofSeconds(30);

    // Whoever has seen some ports must not know the next one.
    private final SecureRandom random = new SecureRandom();
    private final PortRange ports;
    private final Map<Reservation.Key, Reservation> waiting = new HashMap<>();
    // Fair, so that under a burst of PASV from one address the first to wait is the first to get a port.
    private final ReentrantLock lock = new ReentrantLock(true);
    private final Condition portFreed = lock.newCondition();

    /** For the ports of this node. */
    public ReservationTable(PortRange ports) {
        this.ports = ports;
    }

    /**
     * Takes a port for a client; which one is random, so that it cannot be guessed.
     *
     * @param client the client's address
     * @param patience how long to wait for a port when all are taken by that address
     * @return empty when none became free in time, or the thread was interrupted
     */
    public Optional<Reservation> reserve(InetAddress client, Duration patience) {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            Optional<Reservation> reservation = tryReserve(client);
            while (reservation.isEmpty() && nanos > 0) {
                nanos = portFreed.awaitNanos(Math.min(nanos, TimeUnit.SECONDS.toNanos(1))) + nanosBeyondSecond(nanos);
                reservation = tryReserve(client);
            }
            return reservation;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            lock.unlock();
        }
    }

    // Waiting goes in steps of a second, since a reservation becomes forgotten without any event.
    private static long nanosBeyondSecond(long nanos) {
        return Math.max(0, nanos - TimeUnit.SECONDS.toNanos(1));
    }

    private Optional<Reservation> tryReserve(InetAddress client) {
        int count = ports.last() - ports.first() + 1;
        int start = random.nextInt(count);
        for (int i = 0; i < count; i++) {
            Reservation.Key key = new Reservation.Key(ports.first() + (start + i) % count, client);
            if (!waiting.containsKey(key)) {
                return Optional.of(replace(key));
            }
        }
        return forgotten(client).map(old -> replace(old.key()));
    }

    private Optional<Reservation> forgotten(InetAddress client) {
        return IntStream.rangeClosed(ports.first(), ports.last())
                .mapToObj(port -> waiting.get(new Reservation.Key(port, client)))
                .filter(held -> held != null && held.age().compareTo(FORGOTTEN_AFTER) > 0)
                .max(Comparator.comparing(Reservation::age));
    }

    private Reservation replace(Reservation.Key key) {
        Reservation old = waiting.get(key);
        if (old != null) {
            old.cancel();
        }
        Reservation fresh = new Reservation(key, this);
        waiting.put(key, fresh);
        return fresh;
    }

    /**
     * Gives a connection to the session that waits for it.
     *
     * @param port the port the client dialled
     * @param client who dialled
     * @return false when nobody waits for it: the caller closes the connection
     */
    public boolean arrived(int port, InetAddress client, DataConnection connection) {
        lock.lock();
        try {
            Reservation reservation = waiting.remove(new Reservation.Key(port, client));
            if (reservation == null) {
                return false;
            }
            portFreed.signalAll();
            return reservation.arrived(connection);
        } finally {
            lock.unlock();
        }
    }

    /** How many ports wait for a connection now. */
    public int size() {
        lock.lock();
        try {
            return waiting.size();
        } finally {
            lock.unlock();
        }
    }

    void remove(Reservation.Key key, Reservation reservation) {
        lock.lock();
        try {
            if (waiting.remove(key, reservation)) {
                portFreed.signalAll();
            }
        } finally {
            lock.unlock();
        }
    }
}
