package io.ftpcluster.node.transfer;

import io.ftpcluster.contract.auth.UserLimits;
import io.ftpcluster.node.config.BandwidthConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bandwidth of this node's users. All sessions of a user share the user's rate, and each has its own besides; what
 * belongs to a user is forgotten with the user's last session. Thread-safe.
 *
 * <p>A rate of the user's own holds for all nodes together: this node takes the part of it that its transfers are of
 * all the user's transfers. Others hear of a new transfer at their next renewal, so for some seconds the user may be
 * faster. Without a rate of the user's own, the node's setting holds on each node alone.
 */
public final class BandwidthLimits {
    /** Whose sessions share; after a change of the limits, new sessions share among themselves. */
    private record Key(String user, long uploadRate, long downloadRate) {}

    private static final class UserRates {
        private final Optional<TokenBucket> upload;
        private final Optional<TokenBucket> download;
        private int sessions;

        UserRates(Key key, BandwidthConfig config) {
            upload = bucket(ownOr(key.uploadRate(), config.userUpload()));
            download = bucket(ownOr(key.downloadRate(), config.userDownload()));
        }
    }

    private final Map<Key, UserRates> users = new HashMap<>();
    private final BandwidthConfig config;

    /** With these rates. */
    public BandwidthLimits(BandwidthConfig config) {
        this.config = config;
    }

    /** One session's part, from login to logout. Thread-safe. */
    public final class Share implements AutoCloseable {
        private final Key key;
        private final RateLimit upload;
        private final RateLimit download;
        private boolean closed;

        private Share(Key key, UserRates shared) {
            this.key = key;
            upload = RateLimit.of(bucket(config.sessionUpload()), shared.upload);
            download = RateLimit.of(bucket(config.sessionDownload()), shared.download);
        }

        /** What a transfer in this direction may move per second. */
        public RateLimit of(Direction direction) {
            return switch (direction) {
                case UPLOAD -> upload;
                case DOWNLOAD, LISTING -> download;
            };
        }

        /** Ends it; may be repeated. */
        @Override
        public void close() {
            synchronized (users) {
                if (!closed) {
                    closed = true;
                    leave(key);
                }
            }
        }
    }

    /** A user has logged in. */
    public Share join(String user, UserLimits limits) {
        Key key = new Key(user, limits.uploadRate(), limits.downloadRate());
        synchronized (users) {
            UserRates shared = users.computeIfAbsent(key, fresh -> new UserRates(fresh, config));
            shared.sessions++;
            return new Share(key, shared);
        }
    }

    private void leave(Key key) {
        users.computeIfPresent(key, (name, shared) -> --shared.sessions == 0 ? null : shared);
    }

    /**
     * Divides a user's own rates among the nodes.
     *
     * @param here transfers of the user on this node
     * @param everywhere transfers of the user on all nodes
     */
    public void divide(String user, int here, int everywhere) {
        int part = Math.max(1, here); // The next transfer here has to begin with something.
        int parts = Math.max(part, everywhere);
        synchronized (users) {
            users.forEach((key, shared) -> {
                if (key.user().equals(user)) {
                    own(key.uploadRate(), shared.upload).ifPresent(bucket -> bucket.share(part, parts));
                    own(key.downloadRate(), shared.download).ifPresent(bucket -> bucket.share(part, parts));
                }
            });
        }
    }

    private static Optional<TokenBucket> own(long rate, Optional<TokenBucket> bucket) {
        return rate > 0 ? bucket : Optional.empty();
    }

    private static OptionalLong ownOr(long own, OptionalLong setting) {
        return own > 0 ? OptionalLong.of(own) : setting;
    }

    /** How many users are logged in. */
    int users() {
        synchronized (users) {
            return users.size();
        }
    }

    private static Optional<TokenBucket> bucket(OptionalLong rate) {
        return rate.isPresent() ? Optional.of(new TokenBucket(rate.getAsLong(), System.nanoTime())) : Optional.empty();
    }
}
