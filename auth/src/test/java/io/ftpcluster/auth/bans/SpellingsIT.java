package io.ftpcluster.auth.bans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.ftpcluster.auth.backend.Authenticator;
import io.ftpcluster.auth.backend.Decision;
import io.ftpcluster.auth.redis.Redis;
import io.ftpcluster.auth.redis.RedisAwayException;
import io.ftpcluster.auth.redis.RedisConfig;
import io.ftpcluster.auth.redis.SharedRedis;
import io.ftpcluster.auth.support.RedisServer;
import io.ftpcluster.auth.support.TestService;
import io.ftpcluster.contract.auth.AuthResult;
import io.ftpcluster.contract.auth.AuthResult.Denied;
import io.ftpcluster.contract.auth.AuthenticateRequest;
import io.ftpcluster.contract.auth.DenialReason;
import io.ftpcluster.contract.auth.UserEntry;
import io.ftpcluster.contract.redis.RedisKeys;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A backend that finds one user by many names, as directories do, behind the bans of a real Redis. */
class SpellingsIT {
    private static final BanRules RULES =
            new BanRules(0, 3, Duration.ofMinutes(10), Duration.ofMinutes(15), Duration.ofMinutes(40), List.of());
    private static final List<String> NAMES = List.of("demo", "demo@example.org", "Erika Demo");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private RedisServer server;

    @SuppressWarnings("NullAway.Init")
    private Redis redis;

    @SuppressWarnings("NullAway.Init")
    private GuardedAuthenticator guard;

    @BeforeEach
    void connect() throws Exception {
        server = new RedisServer(folder);
        redis = SharedRedis.open(new RedisConfig(
                "redis://:" + TestService.REDIS_PASSWORD + "@127.0.0.1:" + server.port(),
                Optional.empty(),
                Optional.empty(),
                "c",
                TestService.REDIS_PATIENCE));
        BanReader reader = new BanReader(redis, new RedisKeys("c"));
        BanList bans = new BanList(redis, new RedisKeys("c"), RULES);
        await().ignoreException(RedisAwayException.class)
                .until(() -> reader.all().isEmpty());
        guard = new GuardedAuthenticator(
                new Directory(),
                bans,
                RULES,
                new FailureDelay(Duration.ofMillis(1), Duration.ofMillis(1)),
                new BanJournal(new SimpleMeterRegistry()));
    }

    @AfterEach
    void disconnect() {
        redis.close();
        server.close();
    }

    @Test
    @Tag("security-case-40")
    void countForTheOneUser_whoIsThenKeptOutByEachOfThem() {
        for (String name : NAMES) {
            assertThat(login(name, "wrong")).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
        }

        assertThat(NAMES).allSatisfy(name -> {
            assertThat(login(name, "demo")).isEqualTo(new Denied(DenialReason.BANNED));
            assertThat(login(name, "wrong")).isEqualTo(new Denied(DenialReason.BANNED));
        });
    }

    @Test
    void areForgottenTogether_byASuccessWithAnyOfThem() {
        for (int round = 0; round < 3; round++) {
            assertThat(login("demo", "wrong")).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
            assertThat(login("Erika Demo", "wrong")).isEqualTo(new Denied(DenialReason.BAD_CREDENTIALS));
            assertThat(login("demo@example.org", "demo")).isInstanceOf(AuthResult.Granted.class);
        }
    }

    private AuthResult login(String username, String password) {
        return guard.answer(new AuthenticateRequest(username, password, "192.0.2.1", "s1", false, ""))
                .result();
    }

    private static final class Directory implements Authenticator {
        @Override
        public Decision authenticate(AuthenticateRequest request) {
            String username = NAMES.contains(request.username()) ? "demo" : request.username();
            return request.password().equals("demo")
                    ? new Decision(
                            AuthResult.Granted.to(UserEntry.of(username, "", "/demo", Set.of()), "any"), username)
                    : new Decision(new Denied(DenialReason.BAD_CREDENTIALS), username);
        }

        @Override
        public Optional<String> waitingFor() {
            return Optional.empty();
        }
    }
}
