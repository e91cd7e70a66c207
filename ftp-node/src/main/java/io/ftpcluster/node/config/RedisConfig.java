package io.ftpcluster.node.config;

import io.ftpcluster.contract.redis.RedisAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The Redis that the nodes of a cluster share.
 *
 * @param connection a Redis URI, or host:port; may hold a password
 * @param passwordFile file with the password that counts in place of the URI's; empty: none
 * @param authorities PEM file with the authorities whose certificates Redis may show; empty: those Java trusts
 * @param whenUnavailable what a login gets while Redis does not answer
 */
public record RedisConfig(
        String connection, Optional<Path> passwordFile, Optional<Path> authorities, WhenUnavailable whenUnavailable) {
    /** What happens without Redis. */
    public enum WhenUnavailable {
        /** A login is counted on its node alone. */
        ALLOW("logins are counted on this node alone, and quotas are not checked, until it is back"),
        /** A login is refused. */
        DENY("logins, and uploads of users with a quota, are refused until it is back");

        private final String consequence;

        WhenUnavailable(String consequence) {
            this.consequence = consequence;
        }

        /** What that means for users, as the rest of a sentence. */
        public String consequence() {
            return consequence;
        }
    }

    private static final Duration PATIENCE = Duration.ofSeconds(3);

    /** The way to it. */
    public RedisAccess access() {
        return new RedisAccess(connection, passwordFile, authorities, PATIENCE);
    }

    @Override
    public String toString() {
        return "RedisConfig[passwordFile=" + passwordFile + ", authorities=" + authorities + ", whenUnavailable="
                + whenUnavailable + "]";
    }
}
