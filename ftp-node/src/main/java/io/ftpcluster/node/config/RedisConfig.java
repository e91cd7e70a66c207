package io.ftpcluster.node.config;

import java.nio.file.Path;
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
        ALLOW,
        /** A login is refused. */
        DENY
    }

    @Override
    public String toString() {
        return "RedisConfig[passwordFile=" + passwordFile + ", authorities=" + authorities + ", whenUnavailable="
                + whenUnavailable + "]";
    }
}
