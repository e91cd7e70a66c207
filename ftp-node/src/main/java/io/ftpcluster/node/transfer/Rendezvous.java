package io.ftpcluster.node.transfer;

import java.time.Duration;
import java.util.Optional;

/**
 * Where the two ends of the next data connection meet: the client comes to a port it was told (PASV, EPSV), or the
 * server goes to the one the client told (PORT, EPRT). Good for one connection. Thread-safe.
 */
public sealed interface Rendezvous permits Reservation, ActiveOffer {
    /**
     * Waits for the connection, or makes it.
     *
     * @return empty when there was none in time, or {@link #cancel()} came before
     */
    Optional<DataConnection> take(Duration patience);

    /** Whether the connection is there, so that {@link #take} does not wait. */
    boolean isThere();

    /** Gives the meeting up; a connection that is there already and was not taken is closed. May be repeated. */
    void cancel();
}
