package io.ftpcluster.node.cluster;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** The sessions of this node, and those with a running transfer, each counted in its sets. Thread-safe. */
final class LocalSessions {
    private final Map<String, HeldSession> open = new ConcurrentHashMap<>();
    private final Map<String, Flow> transferring = new ConcurrentHashMap<>();
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
    boolean beginTransfer(HeldSession session, Flow flow) {
        boolean begun = counts.enter(session.setsOf(flow)) == Place.TAKEN;
        if (begun) {
            transferring.put(session.id(), flow);
        }
        return begun;
    }

    /** The next transfer of a session that has kept its place; true when it goes another way than the last one. */
    boolean turn(HeldSession session, Flow flow) {
        Flow last = transferring.replace(session.id(), flow);
        if (last == null || last == flow) {
            return false;
        }
        counts.leave(session.setsOf(last));
        counts.enter(session.setsOf(flow));
        return true;
    }

    /** Removes the transfer of an open session; empty when there is none. */
    Optional<HeldSession> endTransfer(String id) {
        HeldSession session = open.get(id);
        Flow flow = session == null ? null : transferring.remove(id);
        if (session == null || flow == null) {
            return Optional.empty();
        }
        counts.leave(session.setsOf(flow));
        return Optional.of(session);
    }

    /** Puts another in the place of an open session that is counted in the same sets. */
    void change(String id, UnaryOperator<HeldSession> change) {
        open.computeIfPresent(id, (same, session) -> change.apply(session));
    }

    /** One that is open. */
    Optional<HeldSession> find(String id) {
        return Optional.ofNullable(open.get(id));
    }

    /** All that are open. */
    Collection<HeldSession> all() {
        return open.values();
    }

    /** Which way a session's transfer goes; empty when it has none. */
    Optional<Flow> transferOf(HeldSession session) {
        return Optional.ofNullable(transferring.get(session.id()));
    }

    /** How many transfers a session's user has here. */
    TransferCount transfersOfUser(HeldSession session) {
        return new TransferCount(counts.of(session.uploads()), counts.of(session.downloads()));
    }

    /** A session with a transfer of each user who shares a rate with other nodes. */
    Collection<HeldSession> sharingARate() {
        Map<String, HeldSession> byUser = new HashMap<>();
        for (String id : transferring.keySet()) {
            find(id).filter(HeldSession::sharesARate).ifPresent(held -> byUser.put(held.user(), held));
        }
        return byUser.values();
    }
}
