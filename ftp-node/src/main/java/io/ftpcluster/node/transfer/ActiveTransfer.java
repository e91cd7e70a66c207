package io.ftpcluster.node.transfer;

import io.ftpcluster.node.tls.SessionTls;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A transfer from its verb to its final reply. The session's thread runs it; {@link #abort()}, {@link #stall()}, {@link
 * #expire()} and the figures may be called from any thread.
 */
public final class ActiveTransfer implements LongWork {
    private enum Ending {
        ABORTED,
        STALLED,
        OVERDUE,
        NOT_SECURED
    }

    /**
     * What was seen of a blocked write.
     *
     * @param unsent bytes that had not come to the client
     * @param movedAt when something had moved for the last time, as far as was known
     */
    private record Look(long unsent, long movedAt) {}

    private final Direction direction;
    private final String path;
    private final Rendezvous rendezvous;
    private final RateLimit rate;
    private final Optional<SessionTls> tls;
    private final long startedAt = System.nanoTime();
    private final AtomicReference<@Nullable Ending> ending = new AtomicReference<>();
    private volatile @Nullable DataConnection connection;
    private final AtomicLong bytes = new AtomicLong();
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile long movedAt = startedAt;
    private volatile @Nullable Look lastLook;
    private volatile boolean held;
    private volatile boolean securing;
    private volatile @Nullable Boolean resumed;

    /**
     * A transfer that waits for its data connection.
     *
     * @param path what is transferred, for logs and STAT
     * @param rendezvous where its connection comes from
     * @param rate how fast it may be
     * @param tls makes the data connection safe; empty: it stays in clear
     */
    public ActiveTransfer(
            Direction direction, String path, Rendezvous rendezvous, RateLimit rate, Optional<SessionTls> tls) {
        this.direction = direction;
        this.path = path;
        this.rendezvous = rendezvous;
        this.rate = rate;
        this.tls = tls;
    }

    /** Waits for the client's data connection; empty when it does not come in time or the transfer is aborted. */
    Optional<DataConnection> connect(Duration patience) {
        Optional<DataConnection> arrived = rendezvous.take(patience);
        arrived.ifPresent(opened -> {
            connection = opened;
            movedAt = System.nanoTime();
        });
        if (ending.get() != null) {
            arrived.ifPresent(DataConnection::reset);
            return Optional.empty();
        }
        return arrived;
    }

    /**
     * Makes the data connection safe where the session wants that. Session's thread only.
     *
     * @throws NotSecuredException when the client does not do its part, or not well enough
     */
    DataConnection secure(DataConnection wire) throws IOException {
        if (tls.isEmpty()) {
            return wire;
        }
        securing = true;
        try {
            TlsConnection safe = TlsConnection.over(wire, tls.get());
            resumed = safe.hasResumed();
            movedAt = System.nanoTime();
            securing = false;
            return safe;
        } finally {
            tls.get().renewTicket(direction == Direction.UPLOAD, Boolean.TRUE.equals(resumed));
        }
    }

    /** Whether the TLS of the data connection resumed that of the control connection; empty: it has none. */
    public Optional<Boolean> resumed() {
        return Optional.ofNullable(resumed);
    }

    /** How many of the wanted bytes to move at once, so that a slow rate is even. */
    long chunk(long wanted) {
        return rate.chunk(wanted);
    }

    /** Notes that bytes went, and waits as long as the rate asks for. Session's thread only. */
    void moved(long count) {
        bytes.addAndGet(count);
        long wait = rate.pay(count);
        if (wait > 0) {
            hold(wait);
        }
        movedAt = System.nanoTime();
    }

    // Being held back is no stall: with many sessions of one user a turn may take long.
    private void hold(long nanos) {
        held = true;
        try {
            var _ = ended.await(nanos, TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            movedAt = System.nanoTime();
            held = false;
        }
    }

    /** Ends the transfer because the client asked to, or is gone. Any thread; does not wait. */
    @Override
    public void abort() {
        end(Ending.ABORTED);
    }

    /** Ends the transfer because nothing moves. Any thread; does not wait. */
    void stall() {
        end(securing ? Ending.NOT_SECURED : Ending.STALLED);
    }

    /** Ends the transfer because it has taken too long. Any thread; does not wait. */
    void expire() {
        end(Ending.OVERDUE);
    }

    private void end(Ending how) {
        if (ending.compareAndSet(null, how)) {
            ended.countDown();
            DataConnection open = connection;
            if (open == null) {
                rendezvous.cancel();
            } else {
                open.reset();
            }
        }
    }

    /** What the transfer became when it was ended from outside; empty when it was not. */
    Optional<TransferOutcome> endedAs() {
        Ending how = ending.get();
        if (how == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (how) {
                    case ABORTED -> new TransferOutcome.Aborted();
                    case STALLED -> new TransferOutcome.Stalled();
                    case OVERDUE -> new TransferOutcome.Overdue();
                    case NOT_SECURED ->
                        new TransferOutcome.NotSecured("The TLS handshake of the data connection took too long.");
                });
    }

    /** Whether a connection is open and no byte has moved for this time. */
    boolean isStalled(Duration limit) {
        return isQuietFor(securing ? tls.map(SessionTls::handshakeLimit).orElse(limit) : limit);
    }

    /** Whether this time has gone by in one call that reads or writes. */
    boolean isQuietFor(Duration time) {
        return connection != null && !held && System.nanoTime() - movedAt > time.toNanos();
    }

    /** Looks at a call that does not return: what is written may go to the client all the same, and slowly. */
    void look(SendQueues queues) {
        DataConnection open = connection;
        if (open == null) {
            return;
        }
        long unsent = open.unsent(queues);
        Look before = lastLook;
        if (before != null && before.movedAt() == movedAt && before.unsent() != unsent) {
            movedAt = System.nanoTime();
        }
        lastLook = new Look(unsent, movedAt);
    }

    @Override
    public String progress() {
        String name = direction.name().toLowerCase(Locale.ROOT);
        return "Running " + name + ": " + bytes() + " bytes in " + duration().toSeconds() + " s.";
    }

    /** Which way. */
    public Direction direction() {
        return direction;
    }

    /** What is transferred. */
    public String path() {
        return path;
    }

    /** Bytes moved so far. */
    public long bytes() {
        return bytes.get();
    }

    /** Time since the verb. */
    public Duration duration() {
        return Duration.ofNanos(System.nanoTime() - startedAt);
    }
}
