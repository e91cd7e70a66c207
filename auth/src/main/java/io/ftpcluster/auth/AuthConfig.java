package io.ftpcluster.auth;

import io.ftpcluster.auth.backend.CheckLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/**
 * The validated settings.
 *
 * @param port TCP port; 0 takes a free one
 * @param usersFile where the users are; it need not exist yet
 * @param tokenFile where the callers' token is; empty: no token is asked for
 * @param limits how many passwords are checked at once, and who waits
 */
public record AuthConfig(int port, Path usersFile, Optional<Path> tokenFile, CheckLimits limits) {
    private static final int HIGHEST_PORT = 65_535;
    private static final int MOST_CHECKS = 1024;
    private static final int MOST_WAITING = 100_000;

    /**
     * Reads the settings.
     *
     * @throws InvalidSettingException when one cannot be used
     */
    public static AuthConfig from(Map<String, String> environment) {
        return new AuthConfig(
                number(AuthSetting.PORT, environment, HIGHEST_PORT),
                Path.of(AuthSetting.USERS_FILE.in(environment)),
                tokenFile(environment),
                limits(environment));
    }

    private static CheckLimits limits(Map<String, String> environment) {
        int parallel = number(AuthSetting.PARALLEL_CHECKS, environment, MOST_CHECKS);
        return new CheckLimits(
                parallel == 0 ? Runtime.getRuntime().availableProcessors() : parallel,
                number(AuthSetting.MAX_WAITING, environment, MOST_WAITING),
                duration(AuthSetting.MAX_WAIT, environment));
    }

    private static Optional<Path> tokenFile(Map<String, String> environment) {
        String file = AuthSetting.TOKEN_FILE.in(environment);
        if (!file.isEmpty()) {
            return Optional.of(Path.of(file));
        }
        if (truth(AuthSetting.TOKEN_REQUIRED, environment)) {
            throw new InvalidSettingException(AuthSetting.TOKEN_FILE.variable() + " is not set: name the file with"
                    + " the callers' token, or set " + AuthSetting.TOKEN_REQUIRED.variable() + "=false");
        }
        return Optional.empty();
    }

    private static boolean truth(AuthSetting setting, Map<String, String> environment) {
        String text = setting.in(environment);
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new InvalidSettingException(setting, text, "true or false");
        };
    }

    private static int number(AuthSetting setting, Map<String, String> environment, int most) {
        String text = setting.in(environment);
        String expected = "a number from 0 to " + most;
        try {
            int number = Integer.parseInt(text);
            if (number < 0 || number > most) {
                throw new InvalidSettingException(setting, text, expected);
            }
            return number;
        } catch (NumberFormatException e) {
            throw new InvalidSettingException(setting, text, expected);
        }
    }

    private static Duration duration(AuthSetting setting, Map<String, String> environment) {
        String text = setting.in(environment);
        String expected = "a positive time such as 5s or 1m30s";
        try {
            Duration duration = Duration.parse("PT" + text);
            if (!duration.isPositive()) {
                throw new InvalidSettingException(setting, text, expected);
            }
            return duration;
        } catch (DateTimeParseException e) {
            throw new InvalidSettingException(setting, text, expected);
        }
    }
}
