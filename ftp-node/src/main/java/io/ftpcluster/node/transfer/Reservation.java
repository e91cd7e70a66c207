package io.ftpcluster.node.transfer;

import java.net.InetAddress;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A passive port that was told to one session's client. It is taken from the reply to PASV or EPSV until the client's
 * connection arrives; the connection then waits here for the verb that uses it. Thread-safe.
 */
public final class Reservation implements Rendezvous {
    /**
     * What identifies a data connection on its arrival.
     *
     * @param port the port the client dialled
     * @param client who dialled
     */
    record Key(int port, InetAddress client) {}

    private final Key key;
    private final ReservationTable table;
    private final long madeAt = System.nanoTime();
    private final CompletableFuture<DataConnection> arrival = new CompletableFuture<>();

    Reservation(Key key, ReservationTable table) {
        this.key = key;
        this.table = table;
    }

    /** The port the client was told. */
    public int port() {
        return key.port();
    }

    /** How long ago the client was told. */
    public Duration age() {
        return Duration.ofNanos(System.nanoTime() - madeAt);
    }

    /**
     * Waits for the client's connection.
     *
     * @return empty when it did not come in time, or the reservation was cancelled meanwhile; the port is free then
     */
    @Override
    public Optional<DataConnection> take(Duration patience) {
        try {
            return Optional.of(arrival.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException late) {
            cancel();
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            cancel();
            return Optional.empty();
        }
    }

    @Override
    public boolean isThere() {
        return arrival.isDone() && !arrival.isCompletedExceptionally();
    }

    /** Gives the port back, and closes a connection that has arrived and was not taken into use. May be repeated. */
    @Override
    public void cancel() {
        table.remove(key, this);
        if (!arrival.completeExceptionally(new CancelledException()) && !arrival.isCompletedExceptionally()) {
            arrival.join().close();
        }
    }

    Key key() {
        return key;
    }

    /** Hands the connection over; false when the reservation was cancelled before. */
    boolean arrived(DataConnection connection) {
        return arrival.complete(connection);
    }

    private static final class CancelledException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        CancelledException() {
            super("The reservation was cancelled", null, false, false);
        }
    }
}
