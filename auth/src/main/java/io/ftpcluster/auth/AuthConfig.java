package io.ftpcluster.auth;

import io.ftpcluster.auth.backend.CheckLimits;
import io.ftpcluster.auth.bans.BanRules;
import io.ftpcluster.auth.bans.FailureDelay;
import io.ftpcluster.auth.redis.RedisConfig;
import io.ftpcluster.contract.auth.AuthSetting;
import io.ftpcluster.contract.password.HashMemory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * The validated settings.
 *
 * @param port TCP port; 0 takes a free one
 * @param backends who knows the users
 * @param tokenFile where the callers' token is; empty: no token is asked for
 * @param adminTokenFile where the administrators' token is; empty: there is no admin API
 * @param limits how many passwords are checked at once, and who waits
 * @param redis what all copies of the service share; empty: nothing
 * @param bans when somebody is banned
 * @param delay when a denial is answered
 * @param linger how long it goes on when it is told to end; zero: not at all
 */
public record AuthConfig(
        int port,
        BackendsConfig backends,
        Optional<Path> tokenFile,
        Optional<Path> adminTokenFile,
        CheckLimits limits,
        Optional<RedisConfig> redis,
        BanRules bans,
        FailureDelay delay,
        Duration linger) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CHECKS = 1024;
    private static final int MOST_WAITING = 100_000;
    private static final int MOST_FAILURES = 1_000_000;

    /**
     * Reads the settings.
     *
     * @throws InvalidSettingException when one cannot be used
     */
    public static AuthConfig from(Map<String, String> environment) {
        Settings settings = new Settings(environment);
        return new AuthConfig(
                settings.number(AuthSetting.PORT, HIGHEST_PORT),
                BackendsConfig.from(settings),
                tokenFile(settings),
                settings.optionalPath(AuthSetting.ADMIN_TOKEN_FILE),
                limits(settings),
                redis(settings),
                bans(settings),
                new FailureDelay(
                        settings.duration(AuthSetting.DENIAL_TIME), settings.duration(AuthSetting.FAILURE_DELAY)),
                linger(settings));
    }

    private static Duration linger(Settings settings) {
        return settings.text(AuthSetting.LINGER).isEmpty() ? Duration.ZERO : settings.duration(AuthSetting.LINGER);
    }

    private static CheckLimits limits(Settings settings) {
        int parallel = settings.number(AuthSetting.PARALLEL_CHECKS, MOST_CHECKS);
        return new CheckLimits(
                parallel == 0 ? checksAtOnce() : parallel,
                settings.number(AuthSetting.MAX_WAITING, MOST_WAITING),
                settings.duration(AuthSetting.MAX_WAIT));
    }

    private static int checksAtOnce() {
        return HashMemory.ofThisProcess().checksAtOnce(Runtime.getRuntime().availableProcessors());
    }

    private static Optional<Path> tokenFile(Settings settings) {
        Optional<Path> file = settings.optionalPath(AuthSetting.TOKEN_FILE);
        if (file.isEmpty() && settings.truth(AuthSetting.TOKEN_REQUIRED)) {
            throw new InvalidSettingException(AuthSetting.TOKEN_FILE.variable() + " is not set: name the file with"
                    + " the callers' token, or set " + AuthSetting.TOKEN_REQUIRED.variable() + "=false");
        }
        return file;
    }

    private static Optional<RedisConfig> redis(Settings settings) {
        String connection = settings.text(AuthSetting.REDIS);
        return connection.isEmpty()
                ? Optional.empty()
                : Optional.of(new RedisConfig(
                        connection,
                        settings.optionalPath(AuthSetting.REDIS_PASSWORD_FILE),
                        settings.optionalPath(AuthSetting.REDIS_CA_FILE),
                        settings.text(AuthSetting.CLUSTER),
                        RedisConfig.PATIENCE));
    }

    private static BanRules bans(Settings settings) {
        return new BanRules(
                settings.number(AuthSetting.BAN_AFTER_FAILURES, MOST_FAILURES),
                settings.number(AuthSetting.BAN_USER_AFTER_FAILURES, MOST_FAILURES),
                settings.duration(AuthSetting.BAN_WINDOW),
                settings.duration(AuthSetting.BAN_TIME),
                settings.duration(AuthSetting.BAN_LONGEST_TIME),
                settings.blocks(AuthSetting.BAN_ALLOW));
    }
}
