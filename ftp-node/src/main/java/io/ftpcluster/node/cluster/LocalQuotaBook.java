package io.ftpcluster.node.cluster;

import io.ftpcluster.contract.auth.UserLimits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * For a node without Redis: counts in memory, anew after every start. While a user's files are counted, nothing else
 * changes what that user has.
 */
final class LocalQuotaBook implements QuotaBook {
    private static final int PART_AHEAD = 100;

    private static final class Account {
        private final Map<String, Amount> reserved = new HashMap<>();
        private final Map<String, Kept> kept = new HashMap<>();
        private Amount stored;

        Account(Amount stored) {
            this.stored = stored;
        }

        long keptBytes() {
            forgetOld();
            return kept.values().stream()
                    .mapToLong(each -> each.arrived().bytes())
                    .sum();
        }

        Amount withOthers(String upload) {
            long bytes = stored.bytes();
            long files = stored.files();
            for (Map.Entry<String, Amount> other : reserved.entrySet()) {
                if (!other.getKey().equals(upload)) {
                    bytes += other.getValue().bytes();
                    files += other.getValue().files();
                }
            }
            forgetOld();
            for (Kept each : kept.values()) {
                bytes += each.arrived().bytes();
                files += each.arrived().files();
            }
            return new Amount(bytes, files);
        }

        boolean keep(String place, Amount arrived) {
            forgetOld();
            if (!kept.containsKey(place) && kept.size() >= MOST_KEPT) {
                return false;
            }
            kept.put(place, new Kept(arrived, System.nanoTime()));
            return true;
        }

        private void forgetOld() {
            kept.values().removeIf(Kept::isOld);
        }
    }

    private record Kept(Amount arrived, long since) {
        boolean isOld() {
            return System.nanoTime() - since > KEPT_FOR.toNanos();
        }
    }

    private record Named(Owner owner, String path) {
        static List<Named> of(Owner owner, String... paths) {
            return Stream.of(paths).map(path -> new Named(owner, path)).toList();
        }
    }

    private final Map<Owner, Account> accounts = new HashMap<>();
    private final Map<Named, String> changed = new HashMap<>();
    private final Set<Owner> counting = new HashSet<>();

    @Override
    public synchronized QuotaAnswer reserve(
            Owner owner, UserLimits limits, String upload, Amount need, long wantedBytes) {
        Account account = accounts.get(owner);
        if (account == null) {
            return new QuotaAnswer.NeverCounted();
        }
        Amount taken = account.withOthers(upload);
        long left = limits.quotaBytes() == 0 ? Long.MAX_VALUE : limits.quotaBytes() - taken.bytes();
        boolean tooManyFiles =
                limits.quotaFiles() > 0 && need.files() > 0 && taken.files() + need.files() > limits.quotaFiles();
        if (tooManyFiles || need.bytes() > 0 && left < need.bytes()) {
            return new QuotaAnswer.Full();
        }
        long ahead = Math.min(wantedBytes - need.bytes(), (left - need.bytes()) / PART_AHEAD);
        long granted = need.bytes() + Math.max(0, ahead);
        account.reserved.put(upload, new Amount(granted, need.files()));
        return new QuotaAnswer.Granted(granted);
    }

    @Override
    public synchronized void changing(Owner owner, String id, String... places) {
        List<Named> wanted = Named.of(owner, places);
        waitWhile(() -> counting.contains(owner) || wanted.stream().anyMatch(changed::containsKey));
        wanted.forEach(place -> changed.put(place, id));
    }

    private synchronized void waitWhile(BooleanSupplier busy) {
        try {
            while (busy.getAsBoolean()) {
                wait();
            }
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void settle(Owner owner, String id, Amount change, String... places) {
        Named.of(owner, places).forEach(place -> changed.remove(place, id));
        notifyAll();
        Account account = accounts.get(owner);
        if (account != null) {
            account.reserved.remove(id);
            account.stored = new Amount(
                    Math.max(0, account.stored.bytes() + change.bytes()),
                    Math.max(0, account.stored.files() + change.files()));
        }
    }

    @Override
    public synchronized boolean keep(Owner owner, String place, Amount arrived) {
        Account account = accounts.get(owner);
        return account == null || account.keep(place, arrived);
    }

    @Override
    public synchronized long kept(Owner owner) {
        Account account = accounts.get(owner);
        return account == null ? 0 : account.keptBytes();
    }

    @Override
    public synchronized void release(Owner owner, String place) {
        Account account = accounts.get(owner);
        if (account != null) {
            account.kept.remove(place);
        }
    }

    @Override
    public synchronized DiskCount count(Owner owner) {
        waitWhile(() -> counting.contains(owner)
                || changed.keySet().stream().anyMatch(place -> place.owner().equals(owner)));
        counting.add(owner);
        return new LocalCount(owner);
    }

    private final class LocalCount implements DiskCount {
        private final Owner owner;

        LocalCount(Owner owner) {
            this.owner = owner;
        }

        @Override
        public void note(Amount stored) {
            synchronized (LocalQuotaBook.this) {
                accounts.computeIfAbsent(owner, fresh -> new Account(stored));
            }
        }

        @Override
        public void close() {
            synchronized (LocalQuotaBook.this) {
                counting.remove(owner);
                LocalQuotaBook.this.notifyAll();
            }
        }
    }

    @Override
    public synchronized Optional<Amount> stored(Owner owner) {
        return Optional.ofNullable(accounts.get(owner)).map(account -> account.stored);
    }

    @Override
    public void renew() {}
}
