package io.ftpcluster.auth;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.auth.admin.AdminToken;
import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.backend.BackendChain;
import io.ftpcluster.auth.backend.LimitedBackend;
import io.ftpcluster.auth.backend.Standing;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.usersfile.UsersFileBackend;
import io.ftpcluster.auth.backend.usersfile.UsersReader;
import io.ftpcluster.auth.bans.BanJournal;
import io.ftpcluster.auth.bans.BanList;
import io.ftpcluster.auth.bans.GuardedAuthenticator;
import io.ftpcluster.auth.factor.LocalUsedCodes;
import io.ftpcluster.auth.factor.ProofCheck;
import io.ftpcluster.auth.file.FileState;
import io.ftpcluster.auth.file.PolledFile;
import io.ftpcluster.auth.file.PolledFiles;
import io.ftpcluster.auth.http.CallerToken;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.json.JsonMapper;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts the parts together as the settings say. Another backend becomes one more choice in {@link #backends}. */
@Factory
final class AuthBeans {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final String USERS_FILES = "users*.json";

    private final Clock clock = Clock.systemUTC();
    private final List<AutoCloseable> files = new ArrayList<>();

    @Singleton
    BackendChain backends(AuthConfig config, JsonMapper json) {
        return new BackendChain(List.of(users(config, json)), new AccessCheck(clock));
    }

    @Singleton
    @Primary
    Authenticator authenticator(AuthConfig config, BackendChain backends, BanList bans, BanJournal journal) {
        return new GuardedAuthenticator(backends, bans, config.bans(), journal);
    }

    @Singleton
    @Primary
    Standing standing(BackendChain backends) {
        return backends;
    }

    @Singleton
    CallerToken callerToken(AuthConfig config) {
        if (config.tokenFile().isEmpty()) {
            return CallerToken.notRequired();
        }
        CallerToken token = CallerToken.required("callers");
        follow(config.tokenFile().get(), token::fileChanged);
        return token;
    }

    @Singleton
    AdminToken adminToken(AuthConfig config) {
        return new AdminToken(config.adminTokenFile().map(file -> {
            CallerToken token = CallerToken.required("administrators");
            follow(file, token::fileChanged);
            return token;
        }));
    }

    @Singleton
    PrometheusMeterRegistry meterRegistry() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @PreDestroy
    void stopFollowing() throws Exception {
        for (AutoCloseable file : files) {
            file.close();
        }
    }

    private UserBackend users(AuthConfig config, JsonMapper json) {
        ProofCheck proof = new ProofCheck(clock, new LocalUsedCodes(clock));
        UsersFileBackend backend = new UsersFileBackend(config.usersFile(), new UsersReader(json), proof);
        files.add(PolledFiles.open(config.usersFile(), USERS_FILES, POLL_INTERVAL, backend::filesChanged));
        return new LimitedBackend(backend, config.limits());
    }

    private void follow(Path path, Consumer<FileState> listener) {
        files.add(PolledFile.open(path, POLL_INTERVAL, listener));
    }
}
