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
 * <p>A rate of the user's own holds for all nodes together: in each direction this node takes the part of it that its
 * transfers are of all the user's transfers in that direction. Others hear of a new transfer within a second, so for so long
 * the user may be faster. Without a rate of the user's own, the node's setting holds on each node alone.
 */
public final class BandwidthLimits {
    private static final class UserRates {
        private final UserRate upload;
        private final UserRate download;
        private int sessions;

        UserRates(BandwidthConfig config) {
            upload = new UserRate(config.userUpload());
            download = new UserRate(config.userDownload());
        }

        UserRate of(Direction direction) {
            return switch (direction) {
                case UPLOAD -> upload;
                case DOWNLOAD, LISTING -> download;
            };
        }
    }

    private final Map<String, UserRates> users = new HashMap<>();
    private final BandwidthConfig config;

    /** With these rates. */
    public BandwidthLimits(BandwidthConfig config) {
        this.config = config;
    }

    /** One session's part, from login to logout. Thread-safe. */
    public final class Share implements AutoCloseable {
        private final String user;
        private final RateLimit upload;
        private final RateLimit download;
        private boolean closed;

        private Share(String user, UserRates shared) {
            this.user = user;
            upload = RateLimit.of(bucket(config.sessionUpload()), shared.upload.bucket());
            download = RateLimit.of(bucket(config.sessionDownload()), shared.download.bucket());
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
                    leave(user);
                }
            }
        }
    }

    /** A user has logged in. What the user's own rates are now holds for the sessions that are there, too. */
    public Share join(String user, UserLimits limits) {
        synchronized (users) {
            UserRates shared = users.computeIfAbsent(user, fresh -> new UserRates(config));
            shared.sessions++;
            shared.upload.own(limits.uploadRate());
            shared.download.own(limits.downloadRate());
            return new Share(user, shared);
        }
    }

    private void leave(String user) {
        users.computeIfPresent(user, (name, shared) -> --shared.sessions == 0 ? null : shared);
    }

    /**
     * Divides a user's own rate in one direction among the nodes.
     *
     * @param here transfers of the user on this node, in that direction
     * @param everywhere those on all nodes
     */
    public void divide(String user, Direction direction, int here, int everywhere) {
        synchronized (users) {
            UserRates shared = users.get(user);
            if (shared != null) {
                shared.of(direction).divide(here, everywhere);
            }
        }
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
