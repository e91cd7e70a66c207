package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.cluster.QuotaBook.Amount;
import java.util.HashMap;
import java.util.Map;

/** What one user has stored and reserved, in memory. Not thread-safe. */
final class LocalAccount {
    private static final int PART_AHEAD = 100;

    private record Kept(Amount arrived, long since) {
        boolean isOld() {
            return System.nanoTime() - since > QuotaBook.KEPT_FOR.toNanos();
        }
    }

    private final Map<String, Amount> reserved = new HashMap<>();
    private final Map<String, Kept> kept = new HashMap<>();
    private Amount stored;

    LocalAccount(Amount stored) {
        this.stored = stored;
    }

    Amount stored() {
        return stored;
    }

    QuotaAnswer reserve(UserLimits limits, String upload, Amount need, long wantedBytes) {
        Amount taken = withOthers(upload);
        long left = limits.quotaBytes() == 0 ? Long.MAX_VALUE : limits.quotaBytes() - taken.bytes();
        boolean tooManyFiles =
                limits.quotaFiles() > 0 && need.files() > 0 && taken.files() + need.files() > limits.quotaFiles();
        if (tooManyFiles || need.bytes() > 0 && left < need.bytes()) {
            return new QuotaAnswer.Full();
        }
        long ahead = Math.min(wantedBytes - need.bytes(), (left - need.bytes()) / PART_AHEAD);
        long granted = need.bytes() + Math.max(0, ahead);
        reserved.put(upload, new Amount(granted, need.files()));
        return new QuotaAnswer.Granted(granted);
    }

    private Amount withOthers(String upload) {
        long bytes = stored.bytes() + keptBytes();
        long files = stored.files() + kept.size();
        for (Map.Entry<String, Amount> other : reserved.entrySet()) {
            if (!other.getKey().equals(upload)) {
                bytes += other.getValue().bytes();
                files += other.getValue().files();
            }
        }
        return new Amount(bytes, files);
    }

    void settle(String id, Amount change) {
        reserved.remove(id);
        stored = new Amount(Math.max(0, stored.bytes() + change.bytes()), Math.max(0, stored.files() + change.files()));
    }

    boolean keep(String place, Amount arrived) {
        forgetOld();
        if (!kept.containsKey(place) && kept.size() >= QuotaBook.MOST_KEPT) {
            return false;
        }
        kept.put(place, new Kept(arrived, System.nanoTime()));
        return true;
    }

    long keptBytes() {
        forgetOld();
        return kept.values().stream().mapToLong(each -> each.arrived().bytes()).sum();
    }

    private void forgetOld() {
        kept.values().removeIf(Kept::isOld);
    }

    void release(String place) {
        kept.remove(place);
    }
}
