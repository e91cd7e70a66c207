package io.ftpcluster.node.cluster;

import io.ftpcluster.node.cluster.QuotaBook.Owner;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which count of a user's files was the last one before a change, by its id. Thread-safe. */
final class KnownCounts {
    /** Of an owner who is forgotten here the files are counted once more than they had to be. */
    private static final class Recent extends LinkedHashMap<Owner, String> {
        private static final long serialVersionUID = 1L;
        private static final int MOST = 10_000;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Owner, String> eldest) {
            return size() > MOST;
        }
    }

    private final Map<String, String> byChange = new ConcurrentHashMap<>();
    private final Map<Owner, String> last = Collections.synchronizedMap(new Recent());

    /** Notes what Redis said when a change was announced. */
    void announced(Owner owner, String change, String count) {
        byChange.put(change, count);
        last.put(owner, count);
    }

    /** The count before a change that ends; empty when it was not announced. */
    Optional<String> take(String change) {
        return Optional.ofNullable(byChange.remove(change));
    }

    /** The last count that is known here of a user's files; an empty text when none is. */
    String last(Owner owner) {
        return last.getOrDefault(owner, "");
    }
}
