package io.ftpcluster.node.transfer;

import io.ftpcluster.node.config.BandwidthConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The bandwidth of this node's users. All sessions of a user share the user's rate, and each has its own besides; what
 * belongs to a user is forgotten with the user's last session. Thread-safe.
 */
public final class BandwidthLimits {
    private static final class UserRates {
        private final Optional<TokenBucket> upload;
        private final Optional<TokenBucket> download;
        private int sessions;

        UserRates(BandwidthConfig config) {
            upload = bucket(config.userUpload());
            download = bucket(config.userDownload());
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
                    leave(user);
                }
            }
        }
    }

    /** A user has logged in. */
    public Share join(String user) {
        synchronized (users) {
            UserRates shared = users.computeIfAbsent(user, fresh -> new UserRates(config));
            shared.sessions++;
            return new Share(user, shared);
        }
    }

    private void leave(String user) {
        users.computeIfPresent(user, (name, shared) -> --shared.sessions == 0 ? null : shared);
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
