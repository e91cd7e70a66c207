package io.ftpcluster.node.session;

import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.cluster.QuotaBook;
import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.storage.CountedStorage;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A user's files, which are opened when the first command needs them: opening may wait for the volume, and a login must
 * not. Used on the session's thread.
 */
public final class UserFiles {
    private static final Logger LOG = LoggerFactory.getLogger(UserFiles.class);

    private final StorageProvider volume;
    private final String user;
    private final String home;
    private final QuotaBook book;
    private final UserLimits limits;
    private @Nullable Storage opened;
    private @Nullable UserQuota quota;

    UserFiles(StorageProvider volume, QuotaBook book, AuthResult.Granted granted) {
        this.volume = volume;
        this.book = book;
        this.user = granted.username();
        this.home = granted.home();
        this.limits = granted.limits();
    }

    /** The same files under what holds now; they are opened anew only where the quota is another. */
    UserFiles renewed(AuthResult.Granted granted) {
        UserLimits now = granted.limits();
        boolean sameQuota = now.quotaBytes() == limits.quotaBytes() && now.quotaFiles() == limits.quotaFiles();
        return sameQuota ? this : new UserFiles(volume, book, granted);
    }

    /** The user's quota; empty when there is none. Opens the files. */
    public Optional<UserQuota> quota() {
        var _ = open();
        return Optional.ofNullable(quota);
    }

    /**
     * The files. The first call blocks on the disk, and makes the home when it is not there yet.
     *
     * @throws StorageException when the home cannot be used; the next call tries again
     */
    public Storage open() {
        Storage known = opened;
        if (known == null) {
            known = openHome();
            opened = known;
        }
        return known;
    }

    private Storage counted(Storage tree) {
        UserQuota own = new UserQuota(book, new QuotaBook.Owner(user, home), limits, tree);
        quota = own;
        return new CountedStorage(tree, own, volume.showsRunningUploads());
    }

    private Storage openHome() {
        try {
            Storage tree = volume.open(home);
            return limits.hasQuota() ? counted(tree) : tree;
        } catch (StorageException e) {
            LOG.error("The home {} of {} cannot be used", home, SafeText.of(user), e);
            throw e;
        }
    }
}
