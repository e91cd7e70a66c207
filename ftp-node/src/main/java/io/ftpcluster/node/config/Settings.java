package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw texts of the settings, with their defaults, read as numbers, durations and so on. A wrong text is noted and
 * replaced by the default, so that one start reports every problem. Not thread-safe; used once.
 */
final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    private static final int HIGHEST_PORT = 65_535;

    private final Map<String, String> environment;
    private final List<String> problems = new ArrayList<>();

    Settings(Map<String, String> environment) {
        this.environment = environment;
    }

    String text(NodeSetting setting) {
        return environment
                .getOrDefault(setting.variable(), setting.defaultValue())
                .trim();
    }

    boolean flag(NodeSetting setting) {
        String text = text(setting).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            wrong(setting, "write true or false");
        }
        return text.equals("true");
    }

    /** A port from {@code lowest}, which is 0 where the system may choose. */
    int port(NodeSetting setting, int lowest) {
        return number(setting, lowest, HIGHEST_PORT);
    }

    int number(NodeSetting setting, int lowest, int highest) {
        try {
            int value = Integer.parseInt(text(setting));
            if (value >= lowest && value <= highest) {
                return value;
            }
        } catch (NumberFormatException notANumber) {
            // Reported below, as a number out of range is.
        }
        wrong(setting, "write a number from " + lowest + " to " + highest);
        return Integer.parseInt(setting.defaultValue());
    }

    Duration duration(NodeSetting setting) {
        Matcher matcher = DURATION.matcher(text(setting));
        if (matcher.matches()) {
            return duration(Long.parseLong(matcher.group(1)), matcher.group(2));
        }
        wrong(setting, "write a whole number with a unit: 500ms, 30s, 5m, 1h");
        return Duration.ofMinutes(1);
    }

    private static Duration duration(long amount, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            default -> Duration.ofHours(amount);
        };
    }

    /** Notes that a setting's text is wrong. The text itself is left out when the setting may hold a secret. */
    void wrong(NodeSetting setting, String advice) {
        String shown = setting == NodeSetting.REDIS ? "" : "=" + text(setting);
        problems.add("Setting " + setting.variable() + shown + " is wrong: " + advice + ".");
    }

    void throwIfWrong() {
        if (!problems.isEmpty()) {
            throw new ConfigException(problems);
        }
    }
}
