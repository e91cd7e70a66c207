package io.ftpcluster.auth.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Where Redis is, and how it is spoken to. */
final class RedisAccess {
    /** How long an answer may take: a login waits for it. */
    static final Duration TIMEOUT = Duration.ofSeconds(1);

    private static final SocketOptions SOCKET =
            SocketOptions.builder().connectTimeout(TIMEOUT).build();

    private RedisAccess() {}

    /** Host, port and user. The password of a file is read for every connection, so that it may change. */
    static RedisURI uri(RedisConfig config) {
        String text = config.connection().contains("://") ? config.connection() : "redis://" + config.connection();
        RedisURI uri = RedisURI.create(text);
        uri.setTimeout(TIMEOUT);
        config.passwordFile().ifPresent(file -> {
            String user = userOf(text);
            uri.setCredentialsProvider(() -> Mono.fromCallable(() -> credentials(user, file)));
        });
        return uri;
    }

    // What stands before the host; with a password file a user alone is no password, as it would be otherwise.
    private static @Nullable String userOf(String text) {
        int end = text.lastIndexOf('@');
        if (end < 0) {
            return null;
        }
        String known = text.substring(text.indexOf("://") + "://".length(), end);
        int colon = known.indexOf(':');
        String user = colon < 0 ? known : known.substring(0, colon);
        return user.isEmpty() ? null : user;
    }

    private static RedisCredentials credentials(@Nullable String user, Path file) throws IOException {
        return RedisCredentials.just(user, Files.readString(file).strip());
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
