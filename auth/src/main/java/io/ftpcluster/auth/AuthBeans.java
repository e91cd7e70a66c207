package io.ftpcluster.auth;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.backend.LimitedAuthenticator;
import io.ftpcluster.auth.backend.usersfile.UsersFileAuthenticator;
import io.ftpcluster.auth.backend.usersfile.UsersReader;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.auth.file.PolledFile;
import io.ftpcluster.auth.http.CallerToken;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts the parts together as the settings say. Another backend becomes one more choice in {@link #authenticator}. */
@Factory
final class AuthBeans {
    private static final Duration POLL_INTERVAL = Duration.ofSeconds(1);

    private final List<PolledFile> files = new ArrayList<>();

    @Singleton
    Authenticator authenticator(AuthConfig config, JsonMapper json) {
        UsersFileAuthenticator backend = new UsersFileAuthenticator(config.usersFile(), new UsersReader(json));
        follow(config.usersFile(), backend::fileChanged);
        return new LimitedAuthenticator(backend, config.limits());
    }

    @Singleton
    CallerToken callerToken(AuthConfig config) {
        if (config.tokenFile().isEmpty()) {
            return CallerToken.notRequired();
        }
        CallerToken token = CallerToken.required();
        follow(config.tokenFile().get(), token::fileChanged);
        return token;
    }

    @Singleton
    PrometheusMeterRegistry meterRegistry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @PreDestroy
    void stopFollowing() {
        files.forEach(PolledFile::close);
    }

    private void follow(Path path, Consumer<FileState> listener) {
        files.add(PolledFile.open(path, POLL_INTERVAL, listener));
    }
}
