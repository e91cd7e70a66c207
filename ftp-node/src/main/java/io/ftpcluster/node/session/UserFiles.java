package io.ftpcluster.node.session;

import io.ftpcluster.node.codec.SafeText;
import io.ftpcluster.node.storage.Storage;
import io.ftpcluster.node.storage.StorageException;
import io.ftpcluster.node.storage.StorageProvider;
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
    private @Nullable Storage opened;

    UserFiles(StorageProvider volume, String user, String home) {
        this.volume = volume;
        this.user = user;
        this.home = home;
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

    private Storage openHome() {
        try {
            return volume.open(home);
        } catch (StorageException e) {
            LOG.error("The home {} of {} cannot be used", home, SafeText.of(user), e);
            throw e;
        }
    }
}
