package io.ftpcluster.auth;

import io.ftpcluster.auth.backend.CheckLimits;
import io.ftpcluster.auth.backend.DefaultedBackend;
import io.ftpcluster.auth.backend.DefaultsFile;
import io.ftpcluster.auth.backend.LimitedBackend;
import io.ftpcluster.auth.backend.UserBackend;
import io.ftpcluster.auth.backend.ldap.LdapBackend;
import io.ftpcluster.auth.backend.ldap.LdapConfig;
import io.ftpcluster.auth.backend.usersfile.UsersFileBackend;
import io.ftpcluster.auth.backend.usersfile.UsersReader;
import io.ftpcluster.auth.backend.webhook.WebhookBackend;
import io.ftpcluster.auth.backend.webhook.WebhookConfig;
import io.ftpcluster.auth.factor.ProofCheck;
import io.ftpcluster.auth.factor.UsedCodes;
import io.ftpcluster.auth.file.PolledFile;
import io.ftpcluster.auth.file.PolledFiles;
import io.ftpcluster.auth.tls.TrustedAuthorities;
import io.ftpcluster.contract.password.HashMemory;
import io.micronaut.json.JsonMapper;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the backends that the settings ask for: here a new one is listed. Closing it closes what they hold open. */
final class Backends implements AutoCloseable {
    private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
    private static final String USERS_FILES = "users*.json";

    private final AuthConfig config;
    private final JsonMapper json;
    private final Clock clock;
    private final UsedCodes usedCodes;
    private final List<AutoCloseable> open = new ArrayList<>();

    Backends(AuthConfig config, JsonMapper json, Clock clock, UsedCodes usedCodes) {
        this.config = config;
        this.json = json;
        this.clock = clock;
        this.usedCodes = usedCodes;
    }

    /** All that are asked, in their order. */
    List<UserBackend> inOrder() {
        return config.backends().order().stream().map(this::backend).toList();
    }

    @Override
    public void close() throws Exception {
        for (AutoCloseable one : open) {
            one.close();
        }
    }

    private UserBackend backend(BackendKind kind) {
        return switch (kind) {
            case USERS -> users();
            case LDAP -> ldap(config.backends().ldap().orElseThrow());
            case WEBHOOK -> webhook(config.backends().webhook().orElseThrow());
        };
    }

    private UserBackend users() {
        ProofCheck proof = new ProofCheck(clock, usedCodes, HashMemory.ofThisProcess());
        UsersFileBackend backend =
                new UsersFileBackend(config.backends().usersFile(), new UsersReader(json), proof, clock);
        open.add(PolledFiles.open(config.backends().usersFile(), USERS_FILES, POLL_INTERVAL, backend::filesChanged));
        return new LimitedBackend(backend, config.limits());
    }

    private UserBackend ldap(LdapConfig ldap) {
        LdapBackend backend = new LdapBackend(ldap, clock);
        open.add(backend);
        follow(ldap.servers().authorities());
        return new LimitedBackend(defaulted(backend), atOnce(ldap.servers().connections()));
    }

    private UserBackend webhook(WebhookConfig webhook) {
        WebhookBackend backend = new WebhookBackend(webhook, json);
        open.add(backend);
        follow(webhook.authorities());
        return new LimitedBackend(defaulted(backend), atOnce(webhook.connections()));
    }

    private UserBackend defaulted(UserBackend backend) {
        Optional<Path> file = config.backends().defaultsFile();
        if (file.isEmpty()) {
            return backend;
        }
        DefaultsFile defaults = new DefaultsFile(json);
        open.add(PolledFile.open(file.get(), POLL_INTERVAL, defaults::fileChanged));
        return new DefaultedBackend(backend, defaults);
    }

    private void follow(TrustedAuthorities authorities) {
        authorities.file().ifPresent(file -> open.add(PolledFile.open(file, POLL_INTERVAL, authorities::fileChanged)));
    }

    private CheckLimits atOnce(int connections) {
        return new CheckLimits(
                connections, config.limits().waiting(), config.limits().maxWait());
    }
}
