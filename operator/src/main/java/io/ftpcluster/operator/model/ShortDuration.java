package io.ftpcluster.operator.model;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as a spec writes them: a whole number and s, m or h. */
final class ShortDuration {
    private static final Pattern FORM = Pattern.compile("([1-9][0-9]{0,4})(s|m|h)");

    private static final Pattern ZERO = Pattern.compile("0[smh]");

    private ShortDuration() {}

    /**
     * Reads one.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static Duration parseOrZero(String field, String text) {
        return ZERO.matcher(text).matches() ? Duration.ZERO : parse(field, text);
    }

    /**
     * Reads one that is longer than nothing.
     *
     * @throws IllegalArgumentException when the text has another form
     */
    static Duration parse(String field, String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    field + ": " + text + " is not a duration: write a number and s, m or h");
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
    }
}
