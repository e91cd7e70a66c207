package io.ftpcluster.contract.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is, and how it is spoken to: one reading of it, so that what the nodes reach the authentication service
 * reaches too.
 *
 * @param connection a Redis URI, or host:port; may hold a password, so it is absent from {@link #toString()}
 * @param passwordFile file with the password that counts in place of the URI's; empty: none
 * @param authorities PEM file with the authorities whose certificates Redis may show; empty: those Java trusts
 * @param patience how long a connection or an answer may take
 */
public record RedisAccess(
        String connection, Optional<Path> passwordFile, Optional<Path> authorities, Duration patience) {
    /** Host, port and user. The password of a file is read for every connection, so that it may change. */
    RedisURI uri() {
        String text = connection.contains("://") ? connection : "redis://" + connection;
        RedisURI uri = RedisURI.create(text);
        uri.setTimeout(patience);
        passwordFile.ifPresent(
                file -> uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> credentials(user(text), file))));
        return uri;
    }

    // Lettuce takes a name without a colon for a password; beside a password file it can only be the user.
    private static @Nullable String user(String uri) {
        String authority = Objects.requireNonNullElse(URI.create(uri).getRawAuthority(), "");
        String user = authority.contains("@") ? authority.substring(0, authority.lastIndexOf('@')) : "";
        String name = user.contains(":") ? user.substring(0, user.indexOf(':')) : user;
        return name.isEmpty() ? null : URLDecoder.decode(name, StandardCharsets.UTF_8);
    }

    private static RedisCredentials credentials(@Nullable String user, Path file) {
        try {
            return RedisCredentials.just(user, Files.readString(file).strip());
        } catch (IOException e) {
            throw new RedisException("The password file " + file + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Host and port, or what Sentinel calls it; without the password. */
    String address() {
        RedisURI uri = uri();
        return uri.getSentinels().isEmpty()
                ? uri.getHost() + ":" + uri.getPort()
                : "Sentinel's " + uri.getSentinelMasterId();
    }

    /** Commands fail at once while Redis is away, and in any case soon. */
    ClientOptions options() {
        ClientOptions.Builder options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .socketOptions(socket());
        authorities.ifPresent(file -> options.sslOptions(SslOptions.builder()
                .jdkSslProvider()
                .trustManager(file.toFile())
                .build()));
        return options.build();
    }

    // A connection whose other end has vanished without a word must not look alive: kicks would be missed.
    private SocketOptions socket() {
        return SocketOptions.builder()
                .connectTimeout(patience)
                .keepAlive(SocketOptions.KeepAliveOptions.builder()
                        .enable()
                        .idle(Duration.ofSeconds(10))
                        .interval(Duration.ofSeconds(5))
                        .count(3)
                        .build())
                .build();
    }

    @Override
    public String toString() {
        return "RedisAccess[passwordFile=" + passwordFile + ", authorities=" + authorities + ", patience=" + patience
                + "]";
    }
}
