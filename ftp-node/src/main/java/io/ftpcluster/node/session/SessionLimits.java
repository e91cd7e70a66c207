package io.ftpcluster.node.session;

import io.ftpcluster.contract.net.ClientNetwork;
import io.ftpcluster.node.config.LimitsConfig;
import java.net.InetAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** How many sessions the node and each client address may have. Only addresses with a session are kept. Thread-safe. */
public final class SessionLimits {
    /**
     * The sessions of one address.
     *
     * @param open all of them
     * @param pending those that are not logged in
     */
    private record Count(int open, int pending) {
        static final Count NONE = new Count(0, 0);
    }

    private final Map<InetAddress, Count> counts = new HashMap<>();
    private final LimitsConfig limits;
    private int open;

    /** With these limits. */
    public SessionLimits(LimitsConfig limits) {
        this.limits = limits;
    }

    /** Takes a place for a client that has connected, if there is one. */
    public synchronized Admission admit(InetAddress client) {
        InetAddress key = ClientNetwork.of(client);
        Count count = counts.getOrDefault(key, Count.NONE);
        if (isReached(limits.maxSessions(), open)) {
            return new Admission.Refused(Admission.Full.NODE);
        }
        if (isReached(limits.maxSessionsPerAddress(), count.open())) {
            return new Admission.Refused(Admission.Full.ADDRESS);
        }
        if (isReached(limits.maxPendingLoginsPerAddress(), count.pending())) {
            return new Admission.Refused(Admission.Full.LOGINS);
        }
        Seat seat = new Seat(this, key);
        change(seat, 1, 1);
        return seat;
    }

    private static boolean isReached(OptionalInt limit, int count) {
        return limit.isPresent() && count >= limit.getAsInt();
    }

    /** Changes the counts of a seat's address; called by seats. */
    synchronized void change(Seat seat, int sessions, int logins) {
        open += sessions;
        Count was = counts.getOrDefault(seat.address(), Count.NONE);
        Count now = new Count(was.open() + sessions, was.pending() + logins);
        if (now.open() == 0) {
            counts.remove(seat.address());
        } else {
            counts.put(seat.address(), now);
        }
    }

    /** How many addresses have a session. */
    synchronized int addresses() {
        return counts.size();
    }
}
