package io.ftpcluster.auth;

import io.ftpcluster.auth.access.AccessCheck;
import io.ftpcluster.auth.admin.AdminToken;
import io.ftpcluster.auth.backend.BackendChain;
import io.ftpcluster.auth.backend.CurrentMarks;
import io.ftpcluster.auth.backend.Standing;
import io.ftpcluster.auth.backend.StandingCheck;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.bans.BanJournal;
import io.ftpcluster.auth.bans.BanList;
import io.ftpcluster.auth.bans.BanReader;
import io.ftpcluster.auth.bans.BannedHolders;
import io.ftpcluster.auth.bans.GuardedAuthenticator;
import io.ftpcluster.auth.factor.UsedCodes;
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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Puts the parts together as the settings say. The backends are listed in {@link Backends}. */
@Factory
final class AuthBeans {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);

    private final List<AutoCloseable> open = new ArrayList<>();

    /** All backends that are asked, in their order. */
    record BackendList(List<UserBackend> inOrder) {}

    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Singleton
    BackendList backendList(AuthConfig config, JsonMapper json, Clock clock, UsedCodes usedCodes) {
        Backends backends = new Backends(config, json, clock, usedCodes);
        open.add(backends);
        return new BackendList(backends.inOrder());
    }

    @Singleton
    CurrentMarks currentMarks(AuthConfig config) {
        CurrentMarks marks = new CurrentMarks();
        config.tokenFile().ifPresent(file -> follow(file, marks::fileChanged));
        return marks;
    }

    @Singleton
    BackendChain backends(BackendList backends, Clock clock, CurrentMarks marks) {
        return new BackendChain(backends.inOrder(), new AccessCheck(clock), marks);
    }

    @Singleton
    GuardedAuthenticator guard(AuthConfig config, BackendChain backends, BanList bans, BanJournal journal) {
        return new GuardedAuthenticator(backends, bans, config.bans(), config.delay(), journal);
    }

    @Singleton
    Standing standing(BackendList backends, Clock clock, CurrentMarks marks, BanReader bans) {
        return new BannedHolders(new StandingCheck(backends.inOrder(), new AccessCheck(clock), marks), bans);
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
    void closeAll() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private void follow(Path path, Consumer<FileState> listener) {
        open.add(PolledFile.open(path, POLL_INTERVAL, listener));
    }
}
