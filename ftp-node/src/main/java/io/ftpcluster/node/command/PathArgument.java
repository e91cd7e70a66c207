package io.ftpcluster.node.command;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which part of an argument is a path. */
public enum PathArgument {
    /** There is no path. */
    NOWHERE,
    /** All of it. */
    WHOLE,
    /** What stands behind options such as {@code -la}, which many clients send and no RFC knows. */
    AFTER_OPTIONS,
    /** What stands behind the first word. */
    AFTER_FIRST_WORD,
    /** What stands in quotes, behind which more may follow; without quotes all of it. */
    QUOTED_OR_WHOLE;

    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\" *(.*)");

    /** What stands behind a path in quotes; empty when there is nothing, or when there are no quotes. */
    static String behindQuotes(String argument) {
        Matcher quoted = QUOTED.matcher(argument);
        return quoted.matches() ? quoted.group(2) : "";
    }

    /** The path in an argument; empty when there is none, which means the current directory. */
    String in(String argument) {
        return switch (this) {
            case NOWHERE -> "";
            case WHOLE -> argument;
            case AFTER_OPTIONS -> ListOptions.parse(argument).path();
            case QUOTED_OR_WHOLE -> {
                Matcher quoted = QUOTED.matcher(argument);
                yield quoted.matches() ? quoted.group(1) : argument;
            }
            case AFTER_FIRST_WORD -> {
                int blank = argument.indexOf(' ');
                yield blank < 0 ? "" : argument.substring(blank + 1);
            }
        };
    }
}
