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
    private record Named(Owner owner, String path) {
        static List<Named> of(Owner owner, String... paths) {
            return Stream.of(paths).map(path -> new Named(owner, path)).toList();
        }
    }

    private final Map<Owner, LocalAccount> accounts = new HashMap<>();
    private final Map<Named, String> changed = new HashMap<>();
    private final Set<Owner> counting = new HashSet<>();

    @Override
    public synchronized QuotaAnswer reserve(
            Owner owner, UserLimits limits, String upload, Amount need, long wantedBytes) {
        LocalAccount account = accounts.get(owner);
        if (account == null) {
            return new QuotaAnswer.NeverCounted();
        }
        return account.reserve(limits, upload, need, wantedBytes);
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
        LocalAccount account = accounts.get(owner);
        if (account != null) {
            account.settle(id, change);
        }
    }

    @Override
    public synchronized boolean keep(Owner owner, String place, Amount arrived) {
        LocalAccount account = accounts.get(owner);
        return account == null || account.keep(place, arrived);
    }

    @Override
    public synchronized long kept(Owner owner) {
        LocalAccount account = accounts.get(owner);
        return account == null ? 0 : account.keptBytes();
    }

    @Override
    public synchronized void release(Owner owner, String place) {
        LocalAccount account = accounts.get(owner);
        if (account != null) {
            account.release(place);
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
                accounts.computeIfAbsent(owner, fresh -> new LocalAccount(stored));
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
        return Optional.ofNullable(accounts.get(owner)).map(LocalAccount::stored);
    }

    @Override
    public void renew() {}
}
