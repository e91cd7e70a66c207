package io.ftpcluster.node.config;

import io.ftpcluster.contract.node.NodeSetting;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw texts of the settings, with their defaults, read as numbers, durations and so on. A wrong text is noted and
 * replaced by the default, so that one start reports every problem. Not thread-safe; used once.
 */
final class Settings {
    private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h)");
    // Eighteen digits fit into a long, and so do nine of the largest unit.
    private static final Pattern RATE = Pattern.compile("(\\d{1,18})|(\\d{1,9})([kMG])");
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

    Path path(NodeSetting setting) {
        try {
            return Path.of(text(setting));
        } catch (InvalidPathException noPath) {
            wrong(setting, "write the path of a file or directory");
            return Path.of(setting.defaultValue());
        }
    }

    /** A path; empty when there is no text. */
    Optional<Path> optionalPath(NodeSetting setting) {
        return text(setting).isEmpty() ? Optional.empty() : Optional.of(path(setting));
    }

    boolean flag(NodeSetting setting) {
        String text = text(setting).toLowerCase(Locale.ROOT);
        if (!text.equals("true") && !text.equals("false")) {
            wrong(setting, "write true or false");
        }
        return text.equals("true");
    }

    /** One of the names of an enum, in any case of letters. */
    <E extends Enum<E>> E choice(NodeSetting setting, Class<E> choices) {
        List<String> names = new ArrayList<>();
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equalsIgnoreCase(text(setting))) {
                return choice;
            }
            names.add(choice.name().charAt(0) + choice.name().substring(1).toLowerCase(Locale.ROOT));
        }
        wrong(setting, "write one of " + String.join(", ", names));
        return Enum.valueOf(choices, setting.defaultValue().toUpperCase(Locale.ROOT));
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

    /** A number above 0; empty for 0, which is written where there is no limit. */
    OptionalInt limit(NodeSetting setting) {
        int most = number(setting, 0, Integer.MAX_VALUE);
        return most == 0 ? OptionalInt.empty() : OptionalInt.of(most);
    }

    /** Bytes per second; empty for 0, which is written where there is no limit. */
    OptionalLong rate(NodeSetting setting) {
        Matcher matcher = RATE.matcher(text(setting));
        if (!matcher.matches()) {
            wrong(setting, "write bytes per second, such as 100000, 500k, 20M or 1G, or 0 for no limit");
            return OptionalLong.empty();
        }
        long rate = matcher.group(1) != null
                ? Long.parseLong(matcher.group(1))
                : Long.parseLong(matcher.group(2)) * factor(matcher.group(3));
        return rate == 0 ? OptionalLong.empty() : OptionalLong.of(rate);
    }

    private static long factor(String suffix) {
        return switch (suffix) {
            case "k" -> 1_000;
            case "M" -> 1_000_000;
            default -> 1_000_000_000;
        };
    }

    /** A length of time, which may be 0. */
    Duration duration(NodeSetting setting) {
        Matcher matcher = DURATION.matcher(text(setting));
        if (matcher.matches()) {
            return duration(Long.parseLong(matcher.group(1)), matcher.group(2));
        }
        wrong(setting, "write a whole number with a unit: 500ms, 30s, 5m, 1h");
        return Duration.ofMinutes(1);
    }

    /** A length of time above 0. */
    Duration timeout(NodeSetting setting) {
        Duration time = duration(setting);
        if (time.isZero()) {
            wrong(setting, "write a time above 0");
        }
        return time;
    }

    /** A length of time above 0; empty for 0, which is written where there is no limit. */
    Optional<Duration> optionalTimeout(NodeSetting setting) {
        return Optional.of(duration(setting)).filter(time -> !time.isZero());
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
