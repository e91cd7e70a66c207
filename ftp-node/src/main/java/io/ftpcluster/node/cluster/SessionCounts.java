package io.ftpcluster.node.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How many of this node's sessions and transfers each set has. A limit that they alone reach is reached in the whole
 * cluster, whatever the other nodes have. Only sets with a member are kept. Thread-safe.
 */
final class SessionCounts {
    private final Map<String, Integer> members = new HashMap<>();

    /** Counts one more in each of the sets, or in none. */
    synchronized Place enter(List<CountedSet> sets) {
        for (CountedSet set : sets) {
            if (set.isReached(of(set))) {
                return set.full();
            }
        }
        sets.forEach(set -> members.merge(set.key(), 1, Integer::sum));
        return Place.TAKEN;
    }

    /** Counts one less in each of the sets. */
    synchronized void leave(List<CountedSet> sets) {
        sets.forEach(set -> members.computeIfPresent(set.key(), (key, count) -> count == 1 ? null : count - 1));
    }

    /** How many a set has. */
    synchronized int of(CountedSet set) {
        return members.getOrDefault(set.key(), 0);
    }

    /** How many sets have a member. */
    synchronized int sets() {
        return members.size();
    }
}
