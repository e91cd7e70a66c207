package io.ftpcluster.node.cluster;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The sessions of this node, and those with a running transfer, each counted in its sets. Thread-safe. */
final class LocalSessions {
    private final Map<String, HeldSession> open = new ConcurrentHashMap<>();
    private final Set<String> transferring = ConcurrentHashMap.newKeySet();
    private final SessionCounts counts = new SessionCounts();

    /** Adds a session, unless this node alone reaches one of its limits. */
    Place enter(HeldSession session) {
        Place place = counts.enter(session.sets());
        if (place == Place.TAKEN) {
            open.put(session.id(), session);
        }
        return place;
    }

    /** Removes a session and its transfer; empty when it is not there any more. */
    Optional<HeldSession> leave(String id) {
        endTransfer(id);
        HeldSession session = open.remove(id);
        if (session != null) {
            counts.leave(session.sets());
        }
        return Optional.ofNullable(session);
    }

    /** Adds the transfer of an open session; false when this node alone reaches its user's limit. */
    boolean beginTransfer(HeldSession session) {
        boolean begun = counts.enter(List.of(session.transfers())) == Place.TAKEN;
        if (begun) {
            transferring.add(session.id());
        }
        return begun;
    }

    /** Removes the transfer of an open session; empty when there is none. */
    Optional<HeldSession> endTransfer(String id) {
        HeldSession session = open.get(id);
        if (session == null || !transferring.remove(id)) {
            return Optional.empty();
        }
        counts.leave(List.of(session.transfers()));
        return Optional.of(session);
    }

    /** One that is open. */
    Optional<HeldSession> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** All that are open. */
    Collection<HeldSession> all() {
        return open.values();
    }

    boolean isTransferring(HeldSession session) {
        return transferring.contains(session.id());
    }

    /** How many transfers a session's user has here. */
    int transfersOfUser(HeldSession session) {
        return counts.of(session.transfers());
    }
}
