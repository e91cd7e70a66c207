package io.ftpcluster.node.cluster;

import io.ftpcluster.node.config.RedisConfig;
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
import org.jspecify.annotations.Nullable;

/** Where Redis is, and how it is spoken to. */
final class RedisAccess {
    /** How long an answer may take. */
    static final Duration TIMEOUT = Duration.ofSeconds(3);

    // A connection whose other end has vanished without a word must not look alive: kicks would be missed.
    private static final SocketOptions SOCKET = SocketOptions.builder()
            .connectTimeout(TIMEOUT)
            .keepAlive(SocketOptions.KeepAliveOptions.builder()
                    .enable()
                    .idle(Duration.ofSeconds(10))
                    .interval(Duration.ofSeconds(5))
                    .count(3)
                    .build())
            .build();

    private RedisAccess() {}

    /** Host, port and user. The password of a file is read for every connection, so that it may change. */
    static RedisURI uri(RedisConfig config) {
        String text = config.connection().contains("://") ? config.connection() : "redis://" + config.connection();
        RedisURI uri = RedisURI.create(text);
        uri.setTimeout(TIMEOUT);
        config.passwordFile()
                .ifPresent(file ->
                        uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> credentials(user(text), file))));
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

    /** Commands fail at once while Redis is away, and in any case soon. */
    static ClientOptions options(RedisConfig config) {
        ClientOptions.Builder options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(TIMEOUT))
                .socketOptions(SOCKET);
        config.authorities()
                .ifPresent(file -> options.sslOptions(SslOptions.builder()
                        .jdkSslProvider()
                        .trustManager(file.toFile())
                        .build()));
        return options.build();
    }
}
