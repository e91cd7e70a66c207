package io.ftpcluster.contract.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.MaintNotificationsConfig;
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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is, and how it is spoken to: one reading of it, so that what the nodes reach the authentication service
 * reaches too. Beside what Lettuce knows there is {@code redis-cluster://user@host:port,host:port}, and {@code
 * rediss-cluster://} with TLS, for a Redis Cluster: some of its servers, which know of the others.
 *
 * @param connection a Redis URI, or host:port; may hold a password, so it is absent from {@link #toString()}
 * @param passwordFile file with the password that counts in place of the URI's; empty: none
 * @param authorities PEM file with the authorities whose certificates Redis may show; empty: those Java trusts
 * @param patience how long a connection or an answer may take
 */
public record RedisAccess(
        String connection, Optional<Path> passwordFile, Optional<Path> authorities, Duration patience) {
    private static final String OF_CLUSTER = "-cluster://";

    /** Whether it is a Redis Cluster. */
    boolean isCluster() {
        return connection.contains(OF_CLUSTER);
    }

    /** Host, port and user of each server that is named. The password of a file is read for every connection. */
    List<RedisURI> uris() {
        return isCluster() ? servers().map(this::uri).toList() : List.of(uri(withScheme()));
    }

    private String withScheme() {
        return connection.contains("://") ? connection : "redis://" + connection;
    }

    // "rediss-cluster://user@a:1,b:2" is "rediss://user@a:1" and "rediss://user@b:2".
    private Stream<String> servers() {
        int schemeEnd = connection.indexOf(OF_CLUSTER);
        String rest = connection.substring(schemeEnd + OF_CLUSTER.length());
        int userEnd = rest.lastIndexOf('@') + 1;
        return Arrays.stream(rest.substring(userEnd).split(",", -1))
                .map(server -> connection.substring(0, schemeEnd) + "://" + rest.substring(0, userEnd) + server);
    }

    private RedisURI uri(String text) {
        RedisURI uri = RedisURI.create(text);
        uri.setTimeout(patience);
        withoutName(uri);
        passwordFile.ifPresent(
                file -> uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> credentials(user(text), file))));
        return uri;
    }

    // Lettuce would tell Redis its name and version, which needs a right (CLIENT SETINFO) and serves nobody.
    private static void withoutName(RedisURI uri) {
        uri.setLibraryName("");
        uri.setLibraryVersion("");
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

    /** Host and port, or what Sentinel calls it, or the servers of a Redis Cluster; without the password. */
    String address() {
        return uris().stream().map(RedisAccess::place).collect(Collectors.joining(", "));
    }

    private static String place(RedisURI uri) {
        return uri.getSentinels().isEmpty()
                ? uri.getHost() + ":" + uri.getPort()
                : "Sentinel's " + uri.getSentinelMasterId();
    }

    /** Commands fail at once while Redis is away, and in any case soon. */
    ClientOptions options() {
        ClientOptions.Builder options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .timeoutOptions(TimeoutOptions.enabled(patience))
                .socketOptions(socket())
                // Else it asks for what only the maker's own service sends.
                .maintNotificationsConfig(MaintNotificationsConfig.disabled());
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
