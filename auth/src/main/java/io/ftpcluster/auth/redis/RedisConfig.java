package io.ftpcluster.auth.redis;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The Redis of the cluster.
 *
 * @param connection a Redis URI, or host:port; may hold a password, so it is absent from {@link #toString()}
 * @param passwordFile file with the password that counts in place of the URI's; empty: none
 * @param authorities PEM file with the authorities whose certificates Redis may show; empty: those Java trusts
 * @param cluster name of the cluster, as the nodes have it
 * @param patience how long a connection or an answer may take
 */
public record RedisConfig(
        String connection, Optional<Path> passwordFile, Optional<Path> authorities, String cluster, Duration patience) {
    /** A login waits for an answer. */
    public static final Duration PATIENCE = Duration.ofSeconds(1);

    @Override
    public String toString() {
        return "RedisConfig[passwordFile=" + passwordFile + ", authorities=" + authorities + ", cluster=" + cluster
                + "]";
    }
}
