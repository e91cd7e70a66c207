package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.cluster.QuotaAnswer;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.storage.Quota;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageFault;
import io.ftpcluster.node.storage.Usage;
import io.ftpcluster.node.storage.VirtualPath;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One user's quota. What the user has is counted on the disk when the cluster does not know it.
 *
 * @param book what the cluster knows
 * @param owner whose, and where
 * @param limits how much the user may store
 * @param tree the user's files
 */
public record UserQuota(QuotaBook book, QuotaBook.Owner owner, UserLimits limits, Storage tree) implements Quota {
    private static final Logger LOG = LoggerFactory.getLogger(UserQuota.class);

    @Override
    public long reserve(String upload, Usage need, long wantedBytes) {
        QuotaAnswer first = ask(upload, need, wantedBytes);
        if (first instanceof QuotaAnswer.NeverCounted) {
            count();
            return granted(ask(upload, need, wantedBytes));
        }
        return granted(first);
    }

    private QuotaAnswer ask(String upload, Usage need, long wantedBytes) {
        return book.reserve(owner, limits, upload, new QuotaBook.Amount(need.bytes(), need.files()), wantedBytes);
    }

    private static long granted(QuotaAnswer answer) {
        return switch (answer) {
            case QuotaAnswer.Granted granted -> granted.bytes();
            case QuotaAnswer.Full full -> throw new StorageException(StorageFault.OVER_QUOTA, "The quota is used up");
            case QuotaAnswer.NeverCounted again ->
                throw new StorageException(StorageFault.UNCOUNTED, "What is stored was counted, and forgotten again");
            case QuotaAnswer.Unknown unknown -> throw new StorageException(StorageFault.UNCOUNTED, "Redis is away");
        };
    }

    private void count() {
        try (QuotaBook.DiskCount count = book.count(owner)) {
            Usage stored = Usage.of(tree);
            LOG.info("{} has {} files with {} bytes", SafeText.of(owner.user()), stored.files(), stored.bytes());
            count.note(amount(stored));
        }
    }

    private static QuotaBook.Amount amount(Usage usage) {
        return new QuotaBook.Amount(usage.bytes(), usage.files());
    }

    @Override
    public void changing(String id, VirtualPath... places) {
        book.changing(owner, id, texts(places));
    }

    private static String[] texts(VirtualPath... places) {
        return Stream.of(places).map(VirtualPath::toString).toArray(String[]::new);
    }

    @Override
    public void settle(String id, Usage difference, VirtualPath... places) {
        book.settle(owner, id, amount(difference), texts(places));
    }

    @Override
    public boolean keep(VirtualPath file, Usage arrived) {
        return book.keep(owner, file.toString(), amount(arrived));
    }

    @Override
    public void release(VirtualPath file) {
        book.release(owner, file.toString());
    }

    @Override
    public long left() {
        return limits.quotaBytes() == 0
                ? Long.MAX_VALUE
                : stored().map(stored -> Math.max(0, limits.quotaBytes() - stored.bytes() - book.kept(owner)))
                        .orElse(Long.MAX_VALUE);
    }

    /** What the user has stored; counted when that is not known, empty when nobody can tell. */
    public Optional<Usage> stored() {
        Optional<QuotaBook.Amount> known = book.stored(owner);
        if (known.isEmpty()) {
            count();
            known = book.stored(owner);
        }
        return known.map(amount -> new Usage(amount.bytes(), amount.files()));
    }
}
